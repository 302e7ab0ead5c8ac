package dk.bindeled.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells values that look like Danish personal identification numbers (ddmmyy-xxxx) from others. */
final class CprNumber {

    private static final Pattern WRITTEN = Pattern.compile("(?<!\\d)(\\d{2})(\\d{2})\\d{2}[- ]\\d{4}(?!\\d)");
    private static final Pattern BARE = Pattern.compile("(\\d{2})(\\d{2})\\d{6}");
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CprNumber() {}

    /** True if a number with its hyphen stands anywhere in the text. */
    static boolean isIn(String text) {
        if (text.length() < 11) {
            return false;
        }
        Matcher matcher = WRITTEN.matcher(text);
        while (matcher.find()) {
            if (isDay(matcher)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if the text is ten digits that are a day and pass the check sum of numbers given before October 2007. One in three hundred
     * other numbers does so too: a column holds personal numbers if most of its values pass, a single value says nothing.
     */
    static boolean isBare(String text) {
        Matcher matcher = BARE.matcher(text);
        if (text.length() != WEIGHTS.length || !matcher.matches() || !isDay(matcher)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return sum % 11 == 0;
    }

    /** The text with its digits hidden, so that a fault does not show what must not be shown. */
    static String masked(String text) {
        return text.replaceAll("\\d", "•");
    }

    private static boolean isDay(Matcher matcher) {
        int day = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
    }
}
