package org.bellwether.platform.mail.page;

import java.io.Serializable;
import java.util.Map;

import org.bellwether.platform.faces.LazyTable;
import org.bellwether.platform.faces.Notices;
import org.bellwether.platform.faces.PageBean;
import org.bellwether.platform.mail.MailLog;
import org.bellwether.platform.mail.MailRow;
import org.bellwether.platform.mail.MailState;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Whether mail arrives. */
@PageBean
public class MailPage implements Serializable {

    @Inject MailLog log;
    @Inject Notices notices;

    private String server;
    private String sender;
    private Map<MailState, Long> counts;
    private MailState state;
    private String address;
    private String refusal;
    private final LazyTable<MailRow> mails = new LazyTable<>(this::getCount, window -> log.list(state, window));

    public void load() {
        server = log.server();
        sender = log.sender();
        counts = log.counts();
    }

    /** What the table asks for next is of this state. */
    public void look() { counts = log.counts(); }

    public void tryOut() {
        refusal = log.tryOut(address, FacesContext.getCurrentInstance().getViewRoot().getLocale());
        if (refusal == null) notices.info("platform.mail.tried", address.strip());
        else notices.error("platform.mail.refused", server);
    }

    public long getCount() { return state == null ? counts.values().stream().mapToLong(Long::longValue).sum() : counts.get(state); }
    public long getWaiting() { return counts.get(MailState.WAITING); }
    public long getSent() { return counts.get(MailState.SENT); }
    public long getGivenUp() { return counts.get(MailState.GIVEN_UP); }
    public String getServer() { return server; }
    public String getSender() { return sender; }
    public MailState[] getStates() { return MailState.values(); }
    public LazyTable<MailRow> getMails() { return mails; }
    /** What the server said to the last mail that was tried; null if it took it. */
    public String getRefusal() { return refusal; }
    public MailState getState() { return state; }
    public void setState(MailState state) { this.state = state; }
    public String getAddress() { return address; }
    public void setAddress(String address) { this.address = address; }
}
