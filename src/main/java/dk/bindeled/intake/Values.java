package dk.bindeled.intake;

import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.Sector;
import dk.bindeled.network.TieType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What values of files mean. Every method gives null for what means nothing. The guide's page on files lists the same words. */
final class Values {

    static final Map<String, Kind> KINDS = Folded.words(Map.of(
            Kind.CITIZEN, "citizen,borger",
            Kind.AMBASSADOR, "ambassador,volunteer,ambassadør,fællesskabsambassadør,frivillig",
            Kind.PROFESSIONAL, "professional,fagperson",
            Kind.ASSOCIATION, "association,forening",
            Kind.ORGANISATION, "organisation,organization",
            Kind.FORUM, "forum,netværksgruppe,styregruppe",
            Kind.PLACE, "place,sted",
            Kind.ACTIVITY, "activity,aktivitet"));

    /** An informal community is an association of sector informal. */
    static final Set<String> COMMUNITY = Set.of("community", "faellesskab");

    static final Map<String, TieType> TIE_TYPES = Folded.words(Map.of(
            TieType.KNOWS, "knows,kender",
            TieType.SUPPORTS, "supports,støtter",
            TieType.SEEKS_ADVICE_FROM, "seeks_advice_from,spørger til råds",
            TieType.WORKS_WITH, "works_with,arbejder sammen med",
            TieType.COLLABORATES_WITH, "collaborates_with,samarbejder med",
            TieType.MEMBER_OF, "member_of,medlem af",
            TieType.EMPLOYED_BY, "employed_by,ansat hos",
            TieType.REPORTS_TO, "reports_to,refererer til"));

    static final Map<String, Channel> CHANNELS = Folded.words(Map.of(
            Channel.POSTCARD, "postcard,postkort",
            Channel.WEB, "web,hjemmeside",
            Channel.TALK, "talk,samtale",
            Channel.PHONE, "phone,telefon",
            Channel.WENT_ALONG, "went_along,følgeskab,gik med"));

    static final Map<String, AreaLevel> LEVELS = Folded.words(Map.of(
            AreaLevel.ESTATE, "estate,boligområde",
            AreaLevel.DISTRICT, "district,bydel",
            AreaLevel.MUNICIPALITY, "municipality,kommune"));

    static final Map<String, Sector> SECTORS = Folded.words(Map.of(
            Sector.PUBLIC, "public,offentlig",
            Sector.PRIVATE, "private,privat",
            Sector.THIRD, "third,tredje,civilsamfund",
            Sector.INFORMAL, "informal,uformel"));

    static final Map<String, Boolean> YES_NO = Map.ofEntries(
            Map.entry("yes", true),
            Map.entry("ja", true),
            Map.entry("true", true),
            Map.entry("sand", true),
            Map.entry("1", true),
            Map.entry("no", false),
            Map.entry("nej", false),
            Map.entry("false", false),
            Map.entry("falsk", false),
            Map.entry("0", false));

    private static final int FIRST_YEAR = 1000;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DANISH = Pattern.compile("(\\d{1,2})([.\\-/])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("[+]?\\d{1,15}([.,]\\d{1,20})?([eE][+-]?\\d{1,3})?");

    private Values() {}

    /** A date written 2024-03-31, 31.3.2024, 31-03-2024 or 31/3/2024, from the year 1000 on. */
    static @Nullable LocalDate date(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher danish = DANISH.matcher(text);
        return danish.matches() ? date(danish.group(4), danish.group(3), danish.group(1)) : null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() < FIRST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null; // a day no calendar has; the caller reports the value
        }
    }

    /** A positive finite number with decimal dot or comma. */
    static @Nullable Double positiveNumber(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        double number = Double.parseDouble(text.replace(',', '.'));
        return number > 0 && Double.isFinite(number) ? number : null;
    }

    /** A whole number between two bounds; 3.0 is one, as programs that count in decimals write it. */
    static @Nullable Integer wholeNumber(String text, int lowest, int highest) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        double number = Double.parseDouble(text.replace(',', '.'));
        return number == Math.rint(number) && number >= lowest && number <= highest ? (int) number : null;
    }
}
