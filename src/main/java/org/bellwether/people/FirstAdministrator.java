package org.bellwether.people;

import org.bellwether.platform.Announcement;
import org.bellwether.platform.config.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Prints the one-time link for the first administrator where nobody can administer the installation yet. */
@ApplicationScoped
public class FirstAdministrator {

    @Inject Accounts accounts;
    @Inject Passwords passwords;
    @Inject Settings settings;

    void whenReady(@Observes Announcement.Ready ready) {
        if (settings.demo() || !passwords.nobodyAdministersYet()) return;
        var token = accounts.hasAdministrator() ? passwords.renewFirstInvitation() : passwords.inviteFirstAdministrator();
        ready.say("Nobody administers this installation yet. Choose the password of the account 'admin' within 24 hours at");
        ready.say(settings.baseUrl() + PasswordLink.PAGE + token);
    }
}
