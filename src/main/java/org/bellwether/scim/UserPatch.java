package org.bellwether.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;

/** Changes somebody's resource as a patch says. */
final class UserPatch {

    private UserPatch() { }

    /** @throws ScimProblem if an operation cannot be carried out; the resource is then of no use any more */
    static void apply(ObjectNode user, ObjectNode body) {
        for (var operation : ScimPatch.read(body, ScimSchema.ALL.get(ScimSchema.USER), ScimSchema.ALL.get(ScimSchema.ENTERPRISE))) {
            try {
                apply(user, operation);
            } catch (ScimException refused) {
                var type = refused.getScimError().getScimType();
                throw new ScimProblem(refused.getScimError().getStatus(), type, "noTarget".equals(type) ? "scim.patch.no-target" : "scim.patch.refused", operation.path());
            }
        }
    }

    private static void apply(ObjectNode user, ScimPatch.Operation operation) throws ScimException {
        var value = operation.value();
        if (operation.attribute().equals("manager") && operation.path().size() == 1 && value != null && value.isTextual()) value = ScimJson.object().put("value", value.textValue());
        if (operation.removes()) JsonUtils.removeValues(operation.path(), user);
        else if (value.isNull()) return;
        else PatchOperation.create(operation.type(), operation.path(), value).apply(user);
    }
}
