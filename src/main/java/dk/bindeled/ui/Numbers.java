package dk.bindeled.ui;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates as they are written in the language of the interface: 1.204 and 30.06.2024 in Danish, 1,204 and 30 June 2024 in
 * English. A number and its sign never part at a line's end.
 */
public final class Numbers {

    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';

    private final Locale language;

    private Numbers(Locale language) {
        this.language = language;
    }

    /** How numbers are written where {@code locale} is spoken. */
    public static Numbers in(Locale locale) {
        return new Numbers(Messages.languageOf(locale));
    }

    /** A whole number with thousands set apart. */
    public String count(long number) {
        return format("#,##0", (double) number);
    }

    /** A number with {@code digits} decimals. */
    public String decimal(double number, int digits) {
        return format("#,##0" + decimals(digits), number);
    }

    /** A share 0-1 as whole per cent. */
    public String percent(double share) {
        return percent(share, 0);
    }

    /** A share 0-1 as per cent with {@code digits} decimals. */
    public String percent(double share, int digits) {
        String number = decimal(100 * share, digits);
        return language.equals(Messages.DANISH) ? number + NO_BREAK + "%" : number + "%";
    }

    /** An interval of shares 0-1 as whole per cent, for instance 72–77 %. */
    public String percentRange(double low, double high) {
        return decimal(100 * low, 0) + "–" + percent(high);
    }

    /** An interval with {@code digits} decimals. */
    public String range(double low, double high, int digits) {
        return decimal(low, digits) + "–" + decimal(high, digits);
    }

    /** A change with its sign, for instance +0,07. */
    public String change(double difference, int digits) {
        String number = decimal(difference, digits);
        return difference > 0 && !number.equals(decimal(0, digits)) ? "+" + number : number;
    }

    /** How many times what chance gives, for instance × 0,4. */
    public String times(double ratio) {
        return "×" + NO_BREAK + decimal(ratio, ratio < 10 ? 1 : 0);
    }

    /** A date, digits only in Danish, with the month's name in English. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(language.equals(Messages.DANISH) ? "dd.MM.yyyy" : "d MMMM yyyy", language)
                .format(date);
    }

    /** The language numbers are written in. */
    public Locale language() {
        return language;
    }

    private String format(String pattern, double number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        String text = format.format(number);
        // What rounds to nothing is neither above nor below it.
        return text.chars().allMatch(c -> c == MINUS || c == '0' || c == ',' || c == '.')
                ? text.replace(String.valueOf(MINUS), "")
                : text;
    }

    private static String decimals(int digits) {
        return digits == 0 ? "" : "." + "0".repeat(digits);
    }
}
