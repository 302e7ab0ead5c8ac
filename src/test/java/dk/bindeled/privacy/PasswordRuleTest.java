package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.privacy.PasswordRule.Problem;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordIsLongAndNotAmongTheFirstThatAreTried() {
        assertThat(PasswordRule.problemOf("gule ærter og flæsk", "anna")).isEmpty();
        assertThat(PasswordRule.problemOf("kun elleve.", "anna")).contains(Problem.TOO_SHORT);
        assertThat(PasswordRule.problemOf("bare tolv tg", "anna")).isEmpty();
        assertThat(PasswordRule.problemOf("x y z ".repeat(50), "anna")).contains(Problem.TOO_LONG);
        assertThat(PasswordRule.problemOf("PassWord1234", "anna")).contains(Problem.TOO_COMMON);
        assertThat(PasswordRule.problemOf("adgangskode123", "anna")).contains(Problem.TOO_COMMON);
        assertThat(PasswordRule.problemOf("abababababababab", "anna")).contains(Problem.TOO_COMMON);
    }

    @Test
    void aPasswordIsNotTheNameNorLittleMore() {
        assertThat(PasswordRule.problemOf("Anna.Hansen.12", "anna.hansen.12")).contains(Problem.LIKE_THE_NAME);
        assertThat(PasswordRule.problemOf("anna.hansen.2026", "anna.hansen")).isEmpty();
        assertThat(PasswordRule.problemOf("anna.hansen2026", "anna.hansen")).contains(Problem.LIKE_THE_NAME);
        assertThat(PasswordRule.problemOf("bo spiser grød", "bo")).isEmpty();
    }

    @Test
    void oneWhoCountsCharactersCountsAllOfThem() {
        assertThat(PasswordRule.problemOf("😀😁😂😃😄😅😆😇😈😉😊", "anna")).contains(Problem.TOO_SHORT);
        assertThat(PasswordRule.problemOf("😀😁😂😃😄😅😆😇😈😉😊😋", "anna")).isEmpty();
    }

    @Test
    void aHashTellsItsParametersAndIsNeverTheSameTwice() {
        String hash = passwords.hash("gule ærter og flæsk");
        assertThat(hash).startsWith("$argon2id$v=19$m=32768,t=3,p=1$");
        assertThat(passwords.hash("gule ærter og flæsk")).isNotEqualTo(hash);
        assertThat(passwords.match("gule ærter og flæsk", hash)).isTrue();
        assertThat(passwords.match("gule ærter og flæsk ", hash)).isFalse();
        assertThat(passwords.match("a password that nobody has", null)).isFalse();
    }

    @Test
    void theSameCharactersTypedOnAnotherMachineAreTheSamePassword() {
        assertThat(passwords.match("hvor bla\u030ar er havet", passwords.hash("hvor bl\u00e5r er havet")))
                .isTrue();
    }
}
