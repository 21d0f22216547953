package org.bellwether.platform.mail;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.bellwether.platform.RuleViolation;
import org.bellwether.platform.audit.ReadsPersonalData;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.paging.Window;
import org.bellwether.platform.security.Role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the administrator sees of the mail: which arrived, which wait and why, and whether the server takes any. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class MailLog {

    @PersistenceContext EntityManager entities;
    @Inject Settings settings;
    @Inject MailCourier courier;

    /** Where mail goes, as {@code host:port}; null where no server is set. */
    public String server() { return settings.mail().map(Object::toString).orElse(null); }

    public String sender() { return settings.mail().map(server -> server.from()).orElse(null); }

    /** How many there are of each state. */
    public Map<MailState, Long> counts() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        for (var state : MailState.values()) counts.put(state, 0L);
        entities.createQuery("select m.state, count(m) from Mail m group by m.state", Object[].class).getResultStream().forEach(row -> counts.put((MailState) row[0], (Long) row[1]));
        return counts;
    }

    /** @param state null for all */
    @ReadsPersonalData("mail")
    public List<MailRow> list(MailState state, Window window) {
        var query = entities.createQuery("select m from Mail m " + (state == null ? "" : "where m.state = :state ") + "order by m.createdAt desc, m.id desc", Mail.class);
        if (state != null) query.setParameter("state", state);
        return query.setFirstResult(window.offset()).setMaxResults(window.limit()).getResultStream().map(Mail::row).toList();
    }

    /**
     * Sends a mail to that address, now.
     *
     * @return why the server did not take it; null if it did
     * @throws RuleViolation if it is no address, or no server is set
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String tryOut(String address, Locale language) {
        if (settings.mail().isEmpty()) throw new RuleViolation("platform.mail.none");
        var recipient = MailAddress.of(address).orElseThrow(() -> new RuleViolation("platform.mail.no-address"));
        var base = settings.baseUrl().toString();
        var text = MailText.of(new Letter(recipient, language, null, "platform.mail.test", List.of(base), base + "/", Letter.USUAL));
        return courier.tryOut(new MailRounds.Parcel(MailId.fresh(), recipient, text));
    }
}
