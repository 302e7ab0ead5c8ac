package dk.bindeled.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import org.jspecify.annotations.Nullable;

/** Whether something is written that is not saved: then whoever leaves the page, or closes it, is asked before. */
public final class Unsaved {

    private final String words;
    private boolean unsaved;
    private @Nullable Component page;

    /** @param words beginning of the keys of what is asked: {@code .title}, {@code .text}, {@code .stay} and {@code .do} */
    public Unsaved(String words) {
        this.words = words;
    }

    /** Takes note of it. */
    public void is(Component page, boolean now) {
        if (now == unsaved) {
            return;
        }
        unsaved = now;
        this.page = page;
        page.getElement()
                .executeJs(
                        "window.onbeforeunload = $0 ? (event) => { event.preventDefault(); return ''; } : null", now);
    }

    /** Asks whoever goes to another page of the program whether what is written may be lost. */
    public void ask(BeforeLeaveEvent event) {
        if (!unsaved) {
            return;
        }
        BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
        Dialog question = new Dialog();
        question.setHeaderTitle(question.getTranslation(words + ".title"));
        question.setWidth("min(32rem, 96vw)");
        question.add(new Paragraph(question.getTranslation(words + ".text")));
        NativeButton stay =
                new NativeButton(question.getTranslation(words + ".stay"), click -> stay(leaving, question));
        stay.addClassName("primary-button");
        NativeButton leave = new NativeButton(question.getTranslation(words + ".do"), click -> {
            question.close();
            event.getUI().getElement().executeJs("window.onbeforeunload = null");
            unsaved = false;
            leaving.proceed();
        });
        leave.addClassName("quiet-button");
        question.getFooter().add(leave, stay);
        question.addDialogCloseActionListener(closing -> stay(leaving, question));
        question.open();
    }

    private void stay(BeforeLeaveEvent.ContinueNavigationAction leaving, Dialog question) {
        leaving.cancel();
        question.close();
        MainLayout frame = page == null ? null : page.findAncestor(MainLayout.class);
        if (frame != null) {
            frame.stay();
        }
    }
}
