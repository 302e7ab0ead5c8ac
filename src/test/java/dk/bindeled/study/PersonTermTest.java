package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTermTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"kind:ambassador", "area:engen", "area:a:b", "attribute:club=1", "attribute:way=a=b", "id:A01"})
    void aTermIsReadBackFromItsWords(String code) {
        assertThat(PersonTerm.fromCode(code)).map(PersonTerm::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A01", "kind:", "kind:dog", "attribute:club", "attribute:=1", "attribute:club=", "age:3"})
    void otherWordsAreNoTerm(String code) {
        assertThat(PersonTerm.fromCode(code)).isEmpty();
    }

    @Test
    void onlyAttributesHaveNames() {
        assertThatThrownBy(() -> new PersonTerm(PersonTerm.Sort.ID, "name", "A01"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonTerm(PersonTerm.Sort.ATTRIBUTE, null, "1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonTerm(PersonTerm.Sort.KIND, null, "dog"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
