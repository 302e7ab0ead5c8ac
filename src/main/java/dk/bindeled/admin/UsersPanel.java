package dk.bindeled.admin;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dk.bindeled.privacy.Role;
import dk.bindeled.privacy.User;
import dk.bindeled.privacy.UserRefused;
import dk.bindeled.privacy.Users;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The list of users, with what may be done about each, and the form that adds one. */
class UsersPanel extends Div {

    private final Users users;
    private final Wording wording;
    private final Div message = new Div();
    private final Div list = new Div();
    private final TextField name = new TextField();
    private final TextField display = new TextField();
    private final Select<Role> role = new Select<>();

    /** Says a key in the language of the page. */
    interface Wording {
        String say(String key, Object... places);
    }

    UsersPanel(Users users, Wording wording) {
        this.users = users;
        this.wording = wording;
        addClassName("users");
        message.addClassName("users-message");
        message.getElement().setAttribute("role", "status");
        list.addClassName("users-list");
        add(new Paragraph(say("admin.users.what")), message, list, form());
        show();
    }

    private void show() {
        list.removeAll();
        List<User> all = users.list();
        if (all.isEmpty()) {
            list.add(new Paragraph(say("admin.users.none")));
        }
        all.forEach(user -> list.add(card(user)));
    }

    private Div card(User user) {
        Span called = new Span(user.displayName());
        called.addClassName("users-called");
        Span signsIn = new Span(user.name());
        signsIn.addClassName("users-name");
        Div who = new Div(called, signsIn);
        who.addClassName("users-who");
        Div facts = new Div();
        facts.addClassName("users-facts");
        facts(user).forEach(fact -> facts.add(new Span(fact)));
        Div card = new Div(who, roleField(user), facts, actions(user));
        card.addClassNames("card", "users-card");
        card.setClassName("users-out", user.disabled());
        return card;
    }

    private List<String> facts(User user) {
        List<String> facts = new ArrayList<>();
        if (user.disabled()) {
            facts.add(say("admin.users.disabled"));
        }
        if (user.lockedUntil() != null) {
            facts.add(say("admin.users.locked", moment(user.lockedUntil())));
        }
        if (user.knownElsewhere()) {
            facts.add(say("admin.users.elsewhere"));
        } else if (!user.hasPassword()) {
            facts.add(say("admin.users.no-password"));
        }
        if (user.openLink() != null) {
            facts.add(say("admin.users.link-waits", moment(user.openLink())));
        }
        facts.add(
                user.lastSignIn() == null
                        ? say("admin.users.never")
                        : say("admin.users.last", moment(user.lastSignIn())));
        return facts;
    }

    private Select<Role> roleField(User user) {
        Select<Role> field = roles();
        field.setAriaLabel(say("admin.users.role-of", user.displayName()));
        field.setValue(user.role());
        field.setReadOnly(user.knownElsewhere());
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                confirm(
                        say("admin.users.role.sure", user.displayName(), roleName(change.getValue())),
                        say("admin.users.role.then"),
                        say("admin.users.role.do"),
                        () -> change(() -> {
                            users.changeRole(user.name(), change.getValue());
                            return say("admin.users.role.done", user.displayName(), roleName(change.getValue()));
                        }));
            }
        });
        return field;
    }

    private Div actions(User user) {
        Div row = new Div();
        row.addClassName("actions");
        if (!user.knownElsewhere() && !user.disabled()) {
            row.add(action("admin.users.reset", user, () -> link(user.displayName(), users.reset(user.name()))));
        }
        if (user.lockedUntil() != null) {
            row.add(action("admin.users.unlock", user, () -> {
                users.unlock(user.name());
                return say("admin.users.unlock.done", user.displayName());
            }));
        }
        if (user.disabled()) {
            row.add(action("admin.users.enable", user, () -> {
                users.enable(user.name());
                return say("admin.users.enable.done", user.displayName());
            }));
        } else {
            row.add(action("admin.users.end", user, () -> {
                users.endSessions(user.name());
                return say("admin.users.end.done", user.displayName());
            }));
            row.add(action("admin.users.disable", user, () -> {
                users.disable(user.name());
                return say("admin.users.disable.done", user.displayName());
            }));
        }
        return row;
    }

    private NativeButton action(String key, User user, Supplier<String> deed) {
        NativeButton button = new NativeButton(say(key));
        button.addClassName("quiet-button");
        button.setAriaLabel(say(key) + ": " + user.displayName());
        button.addClickListener(click ->
                confirm(say(key + ".sure", user.displayName()), say(key + ".then"), say(key), () -> change(deed)));
        return button;
    }

    private void confirm(String question, String consequence, String deed, Runnable then) {
        ConfirmDialog dialog = new ConfirmDialog(question, consequence, deed, event -> then.run());
        dialog.setCancelable(true);
        dialog.setCancelText(say("ui.cancel"));
        dialog.addCancelListener(event -> show());
        dialog.open();
    }

    /** Does something, and says what it came to; a link among it is shown until something else is done. */
    private boolean change(Supplier<String> deed) {
        message.removeAll();
        try {
            message.add(new Paragraph(deed.get()));
            return true;
        } catch (UserRefused refused) {
            message.add(new Paragraph(say("privacy.refused." + refused.reason().code())));
            return false;
        } finally {
            show();
        }
    }

    private String link(String called, String path) {
        message.add(new OneTimeLink(path, wording));
        return say("admin.users.link", called, Users.LINK_VALID_FOR.toHours());
    }

    private Div form() {
        display.setLabel(say("admin.users.display"));
        name.setLabel(say("admin.users.name"));
        name.setHelperText(say("admin.users.name.help"));
        name.getElement().setAttribute("autocapitalize", "none");
        Select<Role> field = prepared(role);
        field.setLabel(say("admin.users.role"));
        field.setValue(Role.READER);
        field.setHelperText(say("admin.users.role.help." + Role.READER.code()));
        field.addValueChangeListener(change -> field.setHelperText(
                say("admin.users.role.help." + change.getValue().code())));
        NativeButton add = new NativeButton(say("admin.users.add"), click -> add());
        add.addClassName("primary-button");
        Div fields = new Div(display, name, field);
        fields.addClassName("users-fields");
        Div form = new Div(new H3(say("admin.users.new")), fields, add);
        form.addClassNames("card", "users-form");
        return form;
    }

    private void add() {
        String called = display.getValue();
        boolean added = change(() -> link(called, users.create(name.getValue(), called, role.getValue())));
        if (added) {
            display.clear();
            name.clear();
        }
        display.focus();
    }

    private Select<Role> roles() {
        return prepared(new Select<>());
    }

    private Select<Role> prepared(Select<Role> field) {
        field.setItems(Role.values());
        field.setItemLabelGenerator(this::roleName);
        return field;
    }

    private String roleName(@Nullable Role which) {
        return which == null ? "" : say("ui.role." + which.code());
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(at.atZone(ZoneId.systemDefault()));
    }

    private String say(String key, Object... places) {
        return wording.say(key, places);
    }
}
