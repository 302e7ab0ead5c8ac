package dk.bindeled.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The pages that browsers have open, as long as they do. Whoever erases somebody has those emptied on which that one may stand. A browser learns of it
 * when it asks next: nothing is sent to one that is left alone.
 */
@Component
public class OpenPages implements VaadinServiceInitListener {

    /** By page, what empties it. */
    private final Map<UI, Runnable> open = new ConcurrentHashMap<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> {
            UI page = begun.getUI();
            open.put(page, page.accessLater(() -> empty(page), () -> open.remove(page)));
            page.addDetachListener(left -> open.remove(page));
        });
    }

    /** Empties all that tell of single persons. Safe to call from any thread; does not throw. */
    public void emptyThoseOfPersons() {
        List.copyOf(open.values()).forEach(Runnable::run);
    }

    private static void empty(UI page) {
        page.getInternals().getActiveRouterTargetsChain().forEach(shown -> {
            if (shown instanceof TellsOfPersons && shown instanceof Screen screen) {
                screen.empty();
                page.getChildren().filter(Dialog.class::isInstance).forEach(asked -> ((Dialog) asked).close());
            }
        });
    }
}
