package dk.bindeled.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The words and formats of date fields in the language of the interface. */
public final class DateWords {

    private DateWords() {}

    /** Names of months and days, Monday first, and dates as 30.06.2024 in Danish, 30/06/2024 in English. */
    public static DatePicker.DatePickerI18n in(Locale locale) {
        Locale language = Messages.languageOf(locale);
        List<DayOfWeek> fromSunday =
                IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
        DatePicker.DatePickerI18n words = new DatePicker.DatePickerI18n();
        words.setFirstDayOfWeek(1);
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList());
        words.setWeekdays(fromSunday.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, language))
                .toList());
        words.setWeekdaysShort(fromSunday.stream()
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language))
                .toList());
        words.setToday(I18NProvider.translate("ui.date.today"));
        words.setCancel(I18NProvider.translate("ui.cancel"));
        words.setDateFormats(
                language.equals(Messages.DANISH) ? "dd.MM.yyyy" : "dd/MM/yyyy", "yyyy-MM-dd", "d.M.yyyy", "d/M/yyyy");
        return words;
    }

    /** The locale by which a date field orders day, month and year. */
    public static Locale locale(Locale locale) {
        return Messages.languageOf(locale).equals(Messages.DANISH) ? Locale.of("da", "DK") : Locale.UK;
    }
}
