package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.bindeled.network.Actor;
import dk.bindeled.network.AreaLevel;
import dk.bindeled.network.Channel;
import dk.bindeled.network.Kind;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Referral;
import dk.bindeled.network.Sector;
import dk.bindeled.network.Tie;
import dk.bindeled.network.TieType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** English and Danish files say the same. */
class FormatsTest {

    @TempDir
    Path path;

    private static NetworkRows rowsOf(CheckedFolder folder) {
        assertThat(folder.faults()).isEmpty();
        return folder.rows();
    }

    @Test
    void a_danish_folder_is_read() throws IOException {
        NetworkRows rows = rowsOf(NativeFolder.empty(path)
                .with("områder.csv", """
                        \uFEFFId;Navn;Niveau;Overordnet
                        lin;Lindeå;Kommune;
                        hav;Havnen;bydel;lin
                        mol;Møllevangen;boligområde;hav
                        """)
                .with("aktører.csv", """
                        \uFEFFid;slags;navn;område;hører til;beslutningsniveau;sektor;fra;indtil
                        p1;borger;Asta;mol;hav;;;1.2.2022;
                        p2;Borger|Fællesskabsambassadør;Bo;mol;;1;;;31-12-2099
                        p3;fagperson;Carla;;;2,0;;;
                        kaf;fællesskab;Kaffe på Kanden;hav;;;;;
                        kor;forening;Koret;hav;;;civilsamfund;;
                        """)
                .with("relationer.csv", """
                        \uFEFFfra;til;type;styrke;siden;indtil;sammenhæng;rolle
                        p1;p2;kender;0,5;01.02.2022;1/3/2023;"nabo; og ven";
                        p1;p3;Spørger til råds;;;;;
                        p3;p2;arbejder sammen med;;;;;
                        kor;kaf;samarbejder med;3;;;;
                        p2;kor;medlem af;;;;;kasserer
                        """)
                .with("vejvisninger.csv", """
                        \uFEFFid;vejviser;borger;fællesskab;kanal;uopfordret;påbegyndt;vist vej;velkommet;stadig med;afsluttet
                        v1;p2;p1;kaf;følgeskab;ja;1.1.2023;2.1.2023;3.1.2023;;
                        """)
                .check());

        assertThat(rows.areas())
                .extracting("label", "level", "parent")
                .contains(tuple("Møllevangen", AreaLevel.ESTATE, "hav"));
        assertThat(rows.actors().getFirst())
                .isEqualTo(new Actor(
                        "p1",
                        Set.of(Kind.CITIZEN),
                        "Asta",
                        "mol",
                        "hav",
                        null,
                        null,
                        LocalDate.of(2022, 2, 1),
                        null,
                        Map.of()));
        assertThat(rows.actors())
                .extracting(Actor::kinds, Actor::tier, Actor::sector)
                .contains(
                        tuple(Set.of(Kind.CITIZEN, Kind.AMBASSADOR), 1, null),
                        tuple(Set.of(Kind.PROFESSIONAL), 2, null),
                        tuple(Set.of(Kind.ASSOCIATION), null, Sector.INFORMAL),
                        tuple(Set.of(Kind.ASSOCIATION), null, Sector.THIRD));
        assertThat(rows.ties())
                .contains(new Tie(
                        "p1",
                        "p2",
                        TieType.KNOWS,
                        0.5,
                        LocalDate.of(2022, 2, 1),
                        LocalDate.of(2023, 3, 1),
                        "nabo; og ven",
                        null))
                .extracting(Tie::type, Tie::strength, Tie::role)
                .contains(
                        tuple(TieType.SEEKS_ADVICE_FROM, null, null),
                        tuple(TieType.WORKS_WITH, null, null),
                        tuple(TieType.COLLABORATES_WITH, 3.0, null),
                        tuple(TieType.MEMBER_OF, null, "kasserer"));
        assertThat(rows.referrals())
                .containsExactly(new Referral(
                        "v1",
                        "p2",
                        "p1",
                        "kaf",
                        Channel.WENT_ALONG,
                        true,
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 1, 2),
                        LocalDate.of(2023, 1, 3),
                        null,
                        null));
    }

    @Test
    void only_actors_are_needed_and_columns_come_in_any_order() throws IOException {
        NetworkRows rows = rowsOf(NativeFolder.empty(path)
                .with("ACTORS.CSV", "label,Kind,ID\nAsta,CITIZEN,p1\n")
                .check());

        assertThat(rows.actors()).extracting(Actor::id, Actor::label).containsExactly(tuple("p1", "Asta"));
        assertThat(rows.ties()).isEmpty();
    }

    @Test
    void windows_and_old_macintosh_line_ends_blank_lines_and_padding_are_read() throws IOException {
        String text = "\r\nfrom,to,type,,\r\n\r\n p1 ,\u00a0kor\u00a0,member_of,,\r\n,,,,\r\np2,kor,\"member_of\",,";
        NativeFolder folder = NativeFolder.faultless(path).with("ties.csv", text);

        assertThat(rowsOf(folder.check()).ties()).hasSize(2);
        folder.with("ties.csv", text.replace("\r\n", "\r"));
        assertThat(rowsOf(folder.check()).ties()).hasSize(2);
    }

    @Test
    void lines_are_counted_as_editors_do_also_after_a_value_of_several_lines() throws IOException {
        String text = "from,to,type,context\r\np1,kor,member_of,\"one\r\ntwo\nthree\"\r\np1,p1,knows,\r\n";

        CheckedFolder folder =
                NativeFolder.faultless(path).with("ties.csv", text).check();

        assertThat(folder.faults()).extracting(Fault::line).containsExactly(5);
        assertThat(folder.rows().ties().getFirst().context()).isEqualTo("one\r\ntwo\nthree");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-03-01",
        "2024-3-1, 2024-03-01",
        "1.3.2024, 2024-03-01",
        "01.03.2024, 2024-03-01",
        "01-03-2024, 2024-03-01",
        "1/3/2024, 2024-03-01",
        "29.02.2024, 2024-02-29",
        "31.12.9999, 9999-12-31"
    })
    void dates_are_iso_or_danish(String written, LocalDate date) {
        assertThat(Values.date(written)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,5", "0.5", "5e-1", "+0,50"})
    void numbers_have_a_decimal_dot_or_comma(String written) {
        assertThat(Values.positiveNumber(written)).isEqualTo(0.5);
    }

    @Test
    void letters_are_compared_composed_so_that_files_of_different_systems_fit() throws IOException {
        NetworkRows rows = rowsOf(NativeFolder.empty(path)
                .with("actors.csv", "id,kind\nA\u030age,citizen\nkor,forening\n")
                .with("ties.csv", "from,to,type\n\u00c5ge,kor,medlem af\n")
                .check());

        assertThat(rows.ties()).hasSize(1);
    }
}
