package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Reason;
import dk.bindeled.study.CannotSimulate;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FailuresTest {

    @ParameterizedTest
    @EnumSource(CannotSimulate.Cause.class)
    void whatCannotBeSimulatedIsSaidInBothLanguages(CannotSimulate.Cause why) throws Exception {
        List<String> values = List.of("first", "second", "third");
        String english = said(Locale.UK, why, values);
        String danish = said(Locale.of("da"), why, values);
        assertThat(english).isNotBlank().isNotEqualTo(danish).doesNotContain("{0}");
        assertThat(danish).doesNotContain("{0}");
    }

    @Test
    void whereNobodyWasWelcomedAlongATieTheAdviceIsAnother() throws Exception {
        for (Locale locale : List.of(Locale.UK, Locale.of("da"))) {
            String apart =
                    said(locale, CannotSimulate.Cause.NO_ESTIMATES, List.of(Reason.NO_WELCOMES_ALONG_TIES.text()));
            String few = said(locale, CannotSimulate.Cause.NO_ESTIMATES, List.of(Reason.TOO_FEW.text()));
            assertThat(apart).contains("--layers").isNotEqualTo(few);
            assertThat(few).doesNotContain("--layers");
        }
    }

    private static String said(Locale locale, CannotSimulate.Cause why, List<String> values) throws Exception {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(CommandSpec.create());
        line.setErr(new PrintWriter(err, true));
        int exit = new Failures(new Words(locale))
                .handleExecutionException(new CannotSimulate(why, values), line, line.parseArgs());
        assertThat(exit).isEqualTo(Failures.WRONG_INPUT);
        return err.toString();
    }
}
