package org.bellwether.platform.mail;

import java.util.List;

import org.bellwether.platform.privacy.DataKind;
import org.bellwether.platform.privacy.Holding;
import org.bellwether.platform.privacy.KeptData;

import jakarta.enterprise.context.ApplicationScoped;

/** What the outbox keeps of people: that they were written to. */
@ApplicationScoped
class MailKept implements KeptData {

    @Override public int order() { return 950; }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of(DataKind.MAIL, "mail", "(about_id is not null and about_id {who})").shows("recipient", "word_key", "state", "created_at", "ended_at")
            .old("state <> 'WAITING' and ended_at < {before}"));
    }
}
