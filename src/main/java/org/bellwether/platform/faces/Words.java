package org.bellwether.platform.faces;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

import org.bellwether.platform.text.Messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/**
 * The product's words in Facelets: {@code #{msg['learning.my.title']}}; with arguments
 * {@code #{msg.of('learning.my.due', row.title)}}, in the language of the view.
 */
@Named("msg")
@ApplicationScoped
public class Words extends AbstractMap<String, String> {

    @Override
    public String get(Object key) { return of(String.valueOf(key)); }

    public String of(String key, Object... arguments) {
        return Messages.text(FacesContext.getCurrentInstance().getViewRoot().getLocale(), key, arguments);
    }

    @Override
    public boolean containsKey(Object key) { return true; }

    @Override
    public Set<Map.Entry<String, String>> entrySet() { return Set.of(); }
}
