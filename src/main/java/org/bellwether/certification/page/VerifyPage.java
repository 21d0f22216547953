package org.bellwether.certification.page;


import org.bellwether.certification.Certificates;
import org.bellwether.certification.Verification;
import org.bellwether.certification.VerificationThrottle;
import org.bellwether.platform.faces.OpenPageBean;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Whether a certificate is genuine and still holds, for anyone who has its code. */
@OpenPageBean
public class VerifyPage {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    @Inject Certificates certificates;
    @Inject VerificationThrottle throttle;

    private String code;
    private Verification answer;
    private boolean slowedDown;

    public void load() {
        if (code == null || code.isBlank()) return;
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var address = ((HttpServletRequest) external.getRequest()).getRemoteAddr();
        slowedDown = !throttle.open(address);
        if (slowedDown) {
            external.setResponseStatus(TOO_MANY);
            external.setResponseHeader("Retry-After", "60");
            return;
        }
        answer = certificates.verify(code);
        throttle.asked(address, answer.known());
        if (!answer.known()) external.setResponseStatus(NOT_FOUND);
    }

    /** What the reader typed, at its own address, so that the answer can be kept and passed on. */
    public String look() { return "/certification/verify.xhtml?faces-redirect=true&includeViewParams=true"; }

    public Verification getAnswer() { return answer; }
    public boolean isAsked() { return answer != null; }
    public boolean isSlowedDown() { return slowedDown; }
    public String getCode() { return code; }
    public void setCode(String code) { this.code = code; }
    public String getKind() { return answer.valid() ? "ok" : answer.known() ? "warn" : "bad"; }

    public String getIcon() {
        return switch (answer.state()) {
            case VALID -> "verified";
            case EXPIRED -> "clock";
            case SUPERSEDED -> "refresh";
            case REVOKED -> "ban";
            case UNKNOWN -> "question-circle";
        };
    }
}
