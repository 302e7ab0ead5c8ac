package dk.bindeled.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredSingleTiesTest {

    @ParameterizedTest
    @CsvSource({
        "ties.csv, ties.csv",
        "/home/anne/oplæg/ties.csv, ties.csv",
        "C:\\Users\\anne\\ties.zip, ties.zip",
        "/home/anne/lindeaa/, lindeaa",
        "actors.csv + ties.csv, actors.csv + ties.csv"
    })
    void anImportIsNamedWithoutTheFoldersItLayIn(String file, String told) {
        assertThat(StoredSingleTies.withoutFolders(file)).isEqualTo(told);
    }
}
