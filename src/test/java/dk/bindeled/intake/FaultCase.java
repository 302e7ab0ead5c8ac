package dk.bindeled.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file with one fault in it, beside an otherwise faultless network.
 *
 * @param kind the fault
 * @param file the file it is in
 * @param text the file's text
 * @param line where the fault is reported
 * @param column the column it is reported for, or null
 * @param value the value it shows, or null
 */
record FaultCase(
        FaultKind kind,
        String file,
        String text,
        int line,
        @Nullable String column,
        @Nullable String value) {

    @Override
    public String toString() {
        return kind + " in " + file;
    }

    private static final String TIE = "from,to,type,strength,since,until\np1,p2,knows,1,,\n";
    private static final String REFERRAL = "id,guide,citizen,community,channel,unasked,shown_on,welcomed_on\n";

    /** Every kind of fault a single file can have. */
    static List<FaultCase> all() {
        List<FaultCase> cases = new ArrayList<>();
        ofTables(cases);
        ofAreas(cases);
        ofActors(cases);
        ofTies(cases);
        ofReferrals(cases);
        return cases;
    }

    private static void ofTables(List<FaultCase> cases) {
        add(cases, FaultKind.FILE_EMPTY, "ties.csv", "", 0, null, null);
        add(cases, FaultKind.FILE_EMPTY, "ties.csv", "\uFEFF\n  \n,,\n", 0, null, null);
        add(cases, FaultKind.NO_ROWS, "ties.csv", "from,to,type\n\n", 1, null, null);
        add(cases, FaultKind.SPREADSHEET, "ties.csv", "PK\3\4 and so on", 0, null, null);
        add(cases, FaultKind.NUL_BYTE, "ties.csv", TIE + "p1,p\0,knows,,,\n", 3, null, null);
        add(cases, FaultKind.LINE_TOO_LONG, "ties.csv", TIE + "p1,p3," + "k".repeat(2 << 20), 3, null, null);
        add(cases, FaultKind.BROKEN_QUOTES, "ties.csv", TIE + "p1,\"p3,knows,,,\n", 3, null, null);
        add(cases, FaultKind.BROKEN_QUOTES, "ties.csv", TIE + "p1,\"p3\"x,knows,,,\n", 3, null, null);
        add(cases, FaultKind.TOO_MANY_COLUMNS, "ties.csv", "from,to,type" + ",".repeat(600) + "\n", 1, null, null);
        add(cases, FaultKind.WRONG_SEPARATOR, "ties.csv", "from\tto\ttype\np1\tp2\tknows\n", 1, null, null);
        add(cases, FaultKind.MISSING_COLUMN, "actors.csv", "kind,label\ncitizen,Asta\n", 1, "id", null);
        add(cases, FaultKind.MISSING_COLUMN, "ties.csv", "fra;til\np1;p2\n", 1, "type/relation", null);
        add(cases, FaultKind.DUPLICATE_COLUMN, "ties.csv", "from,to,type,Fra\np1,p2,knows,p1\n", 1, "Fra", null);
        add(cases, FaultKind.UNKNOWN_COLUMN, "ties.csv", "from,to,type,strenght\np1,p2,knows,1\n", 1, "strenght", null);
        add(
                cases,
                FaultKind.UNKNOWN_COLUMN,
                "areas.csv",
                NativeFolder.AREAS.replace("parent", "colour"),
                1,
                "colour",
                null);
        add(cases, FaultKind.UNNAMED_COLUMN, "ties.csv", "from,,to,type\np1,,p2,knows\n", 1, null, null);
        add(
                cases,
                FaultKind.COLUMN_NAME_TOO_LONG,
                "actors.csv",
                NativeFolder.ACTORS
                        .replace(",area", ",area," + "x".repeat(101))
                        .replaceAll("(?m),(mol|hav|lin)$", ",$1,"),
                1,
                "x".repeat(101),
                null);
        add(
                cases,
                FaultKind.SENSITIVE_COLUMN,
                "ties.csv",
                "from,to,type,diagnose\np1,p2,knows,x\n",
                1,
                "diagnose",
                null);
        add(cases, FaultKind.TOO_MANY_FIELDS, "ties.csv", TIE + "p1,p3,knows,0,5,,\n", 3, null, null);
        add(cases, FaultKind.TOO_FEW_FIELDS, "ties.csv", TIE + "p1,p3,nonsense\n", 3, null, null);
        add(cases, FaultKind.EMPTY_VALUE, "ties.csv", TIE + " ,p3,knows,,,\n", 3, "from", null);
        add(
                cases,
                FaultKind.VALUE_TOO_LONG,
                "areas.csv",
                NativeFolder.AREAS + "x".repeat(201) + ",,estate,hav\n",
                5,
                "id",
                "x".repeat(60) + "…");
    }

    private static void ofAreas(List<FaultCase> cases) {
        String areas = NativeFolder.AREAS;
        add(cases, FaultKind.DUPLICATE_ID, "areas.csv", areas + "mol,Igen,estate,hav\n", 5, "id", "mol");
        add(cases, FaultKind.UNKNOWN_LEVEL, "areas.csv", areas + "x,X,street,hav\n", 5, "level", "street");
        add(cases, FaultKind.EMPTY_VALUE, "areas.csv", areas + "x,X,,hav\n", 5, "level", null);
        add(cases, FaultKind.UNKNOWN_AREA, "areas.csv", areas + "x,X,estate,havnen\n", 5, "parent", "havnen");
        add(cases, FaultKind.PARENT_NOT_HIGHER, "areas.csv", areas + "x,X,district,hav\n", 5, "parent", "hav");
        add(cases, FaultKind.PARENT_NOT_HIGHER, "areas.csv", areas + "x,X,municipality,mol\n", 5, "parent", "mol");
        add(
                cases,
                FaultKind.AREA_CYCLE,
                "areas.csv",
                areas + "x,X,estate,z\ny,Y,district,x\nz,Z,district,y\n",
                5,
                "parent",
                "z");
        add(cases, FaultKind.AREA_CYCLE, "areas.csv", areas + "x,X,estate,x\n", 5, "parent", "x");
    }

    private static void ofActors(List<FaultCase> cases) {
        String actors = NativeFolder.ACTORS;
        add(cases, FaultKind.EMPTY_VALUE, "actors.csv", actors + ",citizen,Dan,mol\n", 7, "id", null);
        add(cases, FaultKind.EMPTY_VALUE, "actors.csv", actors + "p4,,Dan,mol\n", 7, "kind", null);
        add(cases, FaultKind.DUPLICATE_ID, "actors.csv", actors + "p1,citizen,Dan,mol\n", 7, "id", "p1");
        add(
                cases,
                FaultKind.UNKNOWN_KIND,
                "actors.csv",
                actors + "p4,citizen|neighbor,Dan,mol\n",
                7,
                "kind",
                "neighbor");
        add(cases, FaultKind.UNKNOWN_KIND, "actors.csv", actors + "p4,citizen|,Dan,mol\n", 7, "kind", "");
        add(
                cases,
                FaultKind.KINDS_DO_NOT_COMBINE,
                "actors.csv",
                actors + "p4,citizen|place,Dan,mol\n",
                7,
                "kind",
                "citizen|place");
        add(cases, FaultKind.UNKNOWN_AREA, "actors.csv", actors + "p4,citizen,Dan,Mol\n", 7, "area", "Mol");
        add(
                cases,
                FaultKind.CPR_NUMBER,
                "actors.csv",
                actors + "010203-1234,citizen,Dan,mol\n",
                7,
                "id",
                "••••••-••••");
        add(
                cases,
                FaultKind.CPR_NUMBER,
                "actors.csv",
                actors + "p4,citizen,Dan 010203-1234,mol\n",
                7,
                "label",
                "Dan ••••••-••••");
        add(cases, FaultKind.BAD_TIER, "actors.csv", wide("p4,citizen,5,,,"), 7, "tier", "5");
        add(cases, FaultKind.BAD_TIER, "actors.csv", wide("p4,citizen,two,,,"), 7, "tier", "two");
        add(cases, FaultKind.UNKNOWN_SECTOR, "actors.csv", wide("p4,association,,publik,,"), 7, "sector", "publik");
        add(cases, FaultKind.BAD_DATE, "actors.csv", wide("p4,citizen,,,2024-13-45,"), 7, "from", "2024-13-45");
        add(cases, FaultKind.BAD_DATE, "actors.csv", wide("p4,citizen,,,,31.02.2024"), 7, "until", "31.02.2024");
        add(cases, FaultKind.BAD_DATE, "actors.csv", wide("p4,citizen,,,0999-01-01,"), 7, "from", "0999-01-01");
        add(
                cases,
                FaultKind.UNTIL_BEFORE_START,
                "actors.csv",
                wide("p4,citizen,,,2.1.2024,1.1.2024"),
                7,
                "until",
                "2024-01-01");
    }

    /** The faultless actors with the columns tier, sector, from and until, and one row more. */
    private static String wide(String row) {
        return "id,kind,tier,sector,from,until\n"
                + "p1,citizen,,,,\np2,citizen,,,,\np3,citizen,,,,\nkor,association,,,,\nkom,organisation,,,,\n"
                + row + "\n";
    }

    private static void ofTies(List<FaultCase> cases) {
        add(cases, FaultKind.UNKNOWN_ACTOR, "ties.csv", TIE + "p9,p1,knows,,,\n", 3, "from", "p9");
        add(cases, FaultKind.UNKNOWN_ACTOR, "ties.csv", TIE + "p1,P3,knows,,,\n", 3, "to", "P3");
        add(cases, FaultKind.TIE_TO_ITSELF, "ties.csv", TIE + "p1,p1,knows,,,\n", 3, "to", "p1");
        add(cases, FaultKind.UNKNOWN_TIE_TYPE, "ties.csv", TIE + "p1,p3,knowz,,,\n", 3, "type", "knowz");
        add(cases, FaultKind.EMPTY_VALUE, "ties.csv", TIE + "p1,p3,,,,\n", 3, "type", null);
        add(cases, FaultKind.PERSON_HAS_NO_MEMBERS, "ties.csv", TIE + "kor,p1,member_of,,,\n", 3, "to", "p1");
        add(cases, FaultKind.PERSON_HAS_NO_MEMBERS, "ties.csv", TIE + "p1,p3,employed_by,,,\n", 3, "to", "p3");
        for (String strength : List.of("0", "-1", "NaN", "Infinity", "1e400", "0x1p3", "1.234,5", "much", "1d")) {
            String written = '"' + strength + '"';
            add(
                    cases,
                    FaultKind.BAD_STRENGTH,
                    "ties.csv",
                    TIE + "p1,p3,knows," + written + ",,\n",
                    3,
                    "strength",
                    strength);
        }
        add(cases, FaultKind.BAD_LADDER, "ties.csv", TIE + "kor,kom,collaborates_with,5,,\n", 3, "strength", "5");
        add(cases, FaultKind.BAD_LADDER, "ties.csv", TIE + "kor,kom,collaborates_with,2.5,,\n", 3, "strength", "2.5");
        for (String date : List.of(
                "2024-13-45",
                "31.02.2024",
                "2023-02-29",
                "0999-12-31",
                "24-01-01",
                "2024-01-01T10:00",
                "1.1/2024",
                "soon")) {
            add(cases, FaultKind.BAD_DATE, "ties.csv", TIE + "p1,p3,knows,," + date + ",\n", 3, "since", date);
        }
        add(
                cases,
                FaultKind.UNTIL_BEFORE_START,
                "ties.csv",
                TIE + "p1,p3,knows,,2024-02-01,2024-01-31\n",
                3,
                "until",
                "2024-01-31");
        add(cases, FaultKind.DUPLICATE_TIE, "ties.csv", TIE + "p1,p2,knows,2,,2024-01-01\n", 3, "from", "p1");
    }

    private static void ofReferrals(List<FaultCase> cases) {
        add(cases, FaultKind.DUPLICATE_ID, "referrals.csv", NativeFolder.REFERRALS + "r1,,p3,kor,,,,\n", 3, "id", "r1");
        add(cases, FaultKind.UNKNOWN_ACTOR, "referrals.csv", REFERRAL + "r1,p2,p7,kor,,,,\n", 2, "citizen", "p7");
        add(
                cases,
                FaultKind.UNKNOWN_ACTOR,
                "referrals.csv",
                REFERRAL + "r1,p2,p1,bridge,,,,\n",
                2,
                "community",
                "bridge");
        add(
                cases,
                FaultKind.UNKNOWN_CHANNEL,
                "referrals.csv",
                REFERRAL + "r1,p2,p1,kor,letter,,,\n",
                2,
                "channel",
                "letter");
        add(cases, FaultKind.BAD_YES_NO, "referrals.csv", REFERRAL + "r1,p2,p1,kor,,maybe,,\n", 2, "unasked", "maybe");
        add(
                cases,
                FaultKind.BAD_DATE,
                "referrals.csv",
                REFERRAL + "r1,p2,p1,kor,,,2024-13-45,\n",
                2,
                "shown_on",
                "2024-13-45");
        add(
                cases,
                FaultKind.CITIZEN_NOT_A_PERSON,
                "referrals.csv",
                REFERRAL + "r1,p2,kor,kom,,,,\n",
                2,
                "citizen",
                "kor");
        add(
                cases,
                FaultKind.COMMUNITY_IS_A_PERSON,
                "referrals.csv",
                REFERRAL + "r1,p2,p1,p3,,,,\n",
                2,
                "community",
                "p3");
    }

    private static void add(
            List<FaultCase> cases,
            FaultKind kind,
            String file,
            String text,
            int line,
            @Nullable String column,
            @Nullable String value) {
        cases.add(new FaultCase(kind, file, text, line, column, value));
    }
}
