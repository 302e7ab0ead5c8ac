package dk.bindeled.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.LegalBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Three fields: what rows are kept for, on which legal basis, and how long. The first two must be filled in. */
public final class PurposeFields extends Div {

    private static final List<String> SUGGESTIONS = List.of("effort", "evaluation", "try-out");

    private final TextField text = new TextField();
    private final Select<LegalBasis> basis = new Select<>();
    private final DatePicker lastDay = new DatePicker();
    private final LocalDate today;

    /**
     * The fields as they stand at first.
     *
     * @param proposed what stands in them
     * @param today the earliest day that can be the last
     * @param onChange called when something was changed
     */
    public PurposeFields(ImportPurpose proposed, LocalDate today, Speech speech, Runnable onChange) {
        this.today = today;
        addClassName("purpose-fields");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", speech.say("kept.title"));
        text.setLabel(speech.say("kept.text"));
        text.setRequiredIndicatorVisible(true);
        text.setMaxLength(ImportPurpose.LONGEST);
        text.setValue(proposed.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClassName("purpose-text");
        basis.setLabel(speech.say("kept.basis"));
        basis.setItems(LegalBasis.choices());
        basis.setItemLabelGenerator(each -> speech.say("kept.basis." + each.code()));
        basis.setValue(proposed.basis() == LegalBasis.NOT_STATED ? LegalBasis.PUBLIC_TASK : proposed.basis());
        lastDay.setLabel(speech.say("kept.expires"));
        lastDay.setHelperText(speech.say("kept.expires.help"));
        lastDay.setI18n(DateWords.in(speech.language()));
        lastDay.setLocale(DateWords.locale(speech.language()));
        lastDay.setMin(today);
        lastDay.setClearButtonVisible(true);
        lastDay.setValue(proposed.expiresOn());
        text.addValueChangeListener(change -> onChange.run());
        basis.addValueChangeListener(change -> onChange.run());
        lastDay.addValueChangeListener(change -> onChange.run());
        Div suggestions = new Div();
        suggestions.addClassName("purpose-suggestions");
        for (String name : SUGGESTIONS) {
            String words = speech.say("kept.suggestion." + name);
            NativeButton suggestion = new NativeButton(words, click -> text.setValue(words));
            suggestion.addClassName("quiet-button");
            suggestions.add(suggestion);
        }
        add(text, suggestions, basis, lastDay);
    }

    /** What is filled in; empty as long as something is missing or wrong. */
    public Optional<ImportPurpose> value() {
        LegalBasis chosen = basis.getValue();
        LocalDate day = lastDay.getValue();
        boolean wrongDay = lastDay.isInvalid() || (day != null && day.isBefore(today));
        return text.getValue().isBlank() || chosen == null || wrongDay
                ? Optional.empty()
                : Optional.of(new ImportPurpose(text.getValue(), chosen, day));
    }
}
