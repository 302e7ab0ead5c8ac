package dk.bindeled.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;

/** Light or dark. The browser remembers it; before anyone chooses, the page is as the machine is set. */
class SchemeSwitch extends NativeButton {

    SchemeSwitch() {
        addClassNames("icon-button", "scheme-switch");
        getElement().setAttribute("aria-label", getTranslation("ui.scheme"));
        getElement().setAttribute("title", getTranslation("ui.scheme"));
        add(MainLayout.icon("scheme"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // In the browser alone: what is light or dark now may be the machine's setting, which the server does not know.
        getElement().executeJs("""
                        const root = document.documentElement;
                        const apply = (scheme) => { root.style.colorScheme = scheme; root.setAttribute('theme', scheme); };
                        const kept = localStorage.getItem('bindeled.scheme');
                        if (kept === 'dark' || kept === 'light') { apply(kept); }
                        this.onclick = () => {
                          const now = root.style.colorScheme;
                          const dark = now === 'dark' || (now !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
                          const next = dark ? 'light' : 'dark';
                          localStorage.setItem('bindeled.scheme', next);
                          apply(next);
                        };
                        """);
    }
}
