package org.bellwether.certification.page;

import java.io.Serializable;
import java.util.List;

import org.bellwether.certification.MyAward;
import org.bellwether.certification.MyAwards;
import org.bellwether.platform.config.Settings;
import org.bellwether.platform.faces.PageBean;

import jakarta.inject.Inject;

/** What the reader holds, what lapses when, and what to do. */
@PageBean
public class MyCertificationsPage implements Serializable {

    @Inject MyAwards awards;
    @Inject Settings settings;

    private List<MyAward> all;

    public void load() { all = awards.all(); }

    public List<MyAward> getHeld() { return all.stream().filter(MyAward::held).toList(); }
    public List<MyAward> getAhead() { return all.stream().filter(award -> !award.held()).toList(); }
    public long getPressing() { return all.stream().filter(MyAward::pressing).count(); }
    public long getHolding() { return all.stream().filter(MyAward::holds).count(); }
    public boolean isNothing() { return all.isEmpty(); }
    public String verifyAddress(MyAward award) { return settings.baseUrl() + "/verify/" + award.code().text(); }
}
