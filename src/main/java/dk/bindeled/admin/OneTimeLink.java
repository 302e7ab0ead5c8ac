package dk.bindeled.admin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;

/** A link that is shown once, to be copied and given to the one it is for. */
class OneTimeLink extends Div {

    private final Input address = new Input();
    private final String path;

    /**
     * Shows a link.
     *
     * @param path the path of its address, put after the server's own as this browser knows it
     */
    OneTimeLink(String path, UsersPanel.Wording wording) {
        this.path = path;
        addClassName("one-time-link");
        address.setReadOnly(true);
        address.setValue(path);
        address.setAriaLabel(wording.say("admin.users.link.label"));
        NativeButton copy = new NativeButton(wording.say("admin.users.link.copy"));
        copy.addClassName("primary-button");
        // Browsers let pages copy only over TLS or on the machine itself; elsewhere the link is selected, to be copied
        // by hand.
        copy.addClickListener(click ->
                copy.getElement().executeJs("""
                $0.focus(); $0.select();
                if (navigator.clipboard) { navigator.clipboard.writeText($0.value).then(() => { this.textContent = $1; }); }
                """, address.getElement(), wording.say("admin.users.link.copied")));
        add(address, copy);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getPage()
                .fetchCurrentURL(here -> address.setValue(here.getProtocol() + "://" + here.getAuthority() + path));
    }
}
