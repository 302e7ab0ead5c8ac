package dk.bindeled.map;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import dk.bindeled.views.SavedView;

/** What can be done with the view that is open. It closes when one of it is chosen, and with Esc. */
final class ViewMenu extends NativeDetails {

    private final NativeButton rename;
    private final NativeButton share;
    private final NativeButton delete;

    /** What is done with the open view. */
    interface Deeds {

        void rename();

        void share();

        void duplicate();

        void delete();

        void leave();
    }

    ViewMenu(Deeds deeds) {
        addClassName("views-menu");
        Span of = new Span(getTranslation("views.more.of"));
        of.addClassName("views-more-of");
        setSummary(new Span(new Span(getTranslation("views.more") + " "), of));
        rename = item("views.rename", deeds::rename);
        share = item("views.share", deeds::share);
        delete = item("views.delete", deeds::delete);
        setContent(new Div(
                rename, share, item("views.duplicate", deeds::duplicate), delete, item("views.leave", deeds::leave)));
    }

    /** Each time it is attached the browser has another element. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                this.addEventListener('keydown', (event) => {
                  if (event.key === 'Escape' && this.open) {
                    this.open = false;
                    this.querySelector('summary').focus();
                  }
                });
                this.addEventListener('click', (event) => {
                  if (event.target.closest('button')) {
                    this.open = false;
                  }
                });""");
    }

    /** Offers what may be done with a view. */
    void show(SavedView view) {
        rename.setVisible(view.own());
        share.setVisible(view.own());
        delete.setVisible(view.removable());
    }

    private NativeButton item(String key, Runnable deed) {
        NativeButton item = new NativeButton(getTranslation(key), click -> deed.run());
        item.addClassName("quiet-button");
        return item;
    }
}
