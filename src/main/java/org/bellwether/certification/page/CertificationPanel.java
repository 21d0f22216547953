package org.bellwether.certification.page;

import java.util.Comparator;
import java.util.List;

import org.bellwether.certification.MyAward;
import org.bellwether.certification.MyAwards;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The reader's newest certificates and what lapses, for a corner of another page. */
@Named
@RequestScoped
public class CertificationPanel {

    private static final int MOST = 3;

    @Inject MyAwards awards;

    private List<MyAward> held;

    public List<MyAward> getAwards() {
        if (held == null) held = awards.all().stream().filter(MyAward::held).sorted(Comparator.comparing(award -> !award.pressing())).toList();
        return held.subList(0, Math.min(MOST, held.size()));
    }

    public int getMore() { return getAwards().isEmpty() ? 0 : held.size() - getAwards().size(); }
}
