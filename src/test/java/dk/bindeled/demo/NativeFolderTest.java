package dk.bindeled.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @TempDir
    private Path folder;

    @Test
    void every_column_is_written_and_what_is_not_known_is_empty() throws IOException {
        Actor person = new Actor(
                "p1",
                Set.of(Kind.PROFESSIONAL, Kind.CITIZEN),
                "Åse \"Bi\", født Ø",
                "e1",
                "e2",
                3,
                null,
                DAY,
                DAY.plusDays(1),
                Map.of("age_group", "67+"));
        Actor body = new Actor(
                "b1",
                Set.of(Kind.ASSOCIATION),
                null,
                null,
                null,
                null,
                Sector.INFORMAL,
                null,
                null,
                Map.of("club", "1"));
        NativeFolder.write(
                new NetworkRows(
                        List.of(new Area("e1", "Havnen", AreaLevel.ESTATE, "d1")),
                        List.of(person, body),
                        List.of(
                                new Tie("p1", "b1", TieType.MEMBER_OF, null, DAY, null, null, "formand"),
                                new Tie("p1", "p2", TieType.KNOWS, 0.5, null, DAY, "skole, 3.b", null)),
                        List.of(new Referral(
                                "r1", null, "p1", "b1", Channel.WENT_ALONG, false, DAY, null, null, null, DAY))),
                folder);

        assertThat(folder.resolve("areas.csv")).hasContent("id,label,level,parent\ne1,Havnen,estate,d1\n");
        assertThat(folder.resolve("actors.csv")).hasContent("""
                        id,kind,label,area,belongs_to,tier,sector,from,until,age_group,club
                        p1,citizen|professional,"Åse ""Bi"", født Ø",e1,e2,3,,2024-02-29,2024-03-01,67+,
                        b1,association,,,,,informal,,,,1
                        """);
        assertThat(folder.resolve("ties.csv")).hasContent("""
                        from,to,type,strength,since,until,context,role
                        p1,b1,member_of,,2024-02-29,,,formand
                        p1,p2,knows,0.5,,2024-02-29,"skole, 3.b",
                        """);
        assertThat(folder.resolve("referrals.csv")).hasContent("""
                        id,guide,citizen,community,channel,unasked,begun_on,shown_on,welcomed_on,still_there_on,ended_on
                        r1,,p1,b1,went_along,no,2024-02-29,,,,2024-02-29
                        """);
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws IOException {
        NativeFolder.write(Lindeaa.generate(), folder.resolve("one"));
        NativeFolder.write(Lindeaa.generate(), folder.resolve("two"));

        for (String file : List.of("areas.csv", "actors.csv", "ties.csv", "referrals.csv")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void there_is_no_file_for_what_there_are_no_rows_of() throws IOException {
        Files.writeString(folder.resolve("ties.csv"), "left over");

        NativeFolder.write(
                new NetworkRows(
                        List.of(new Area("e1", "Havnen", AreaLevel.ESTATE, null)), List.of(), List.of(), List.of()),
                folder);

        assertThat(folder).isDirectoryContaining("glob:**/areas.csv");
        assertThat(folder.resolve("ties.csv")).doesNotExist();
        assertThat(folder.resolve("referrals.csv")).doesNotExist();
    }
}
