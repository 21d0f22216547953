package org.bellwether.platform.rest;

import org.bellwether.platform.id.Id;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Typed ids travel as plain text; what is null stays away. */
@Provider
public class JsonFormat implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withSerializers(new IdSerializer()));

    @Override
    public Jsonb getContext(Class<?> type) { return jsonb; }

    /** An id as its 13 characters. */
    public static class IdSerializer implements JsonbSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator json, SerializationContext context) { json.write(id.toString()); }
    }
}
