package dk.bindeled.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import dk.bindeled.network.SnapshotQuery;
import dk.bindeled.privacy.LookPurpose;
import dk.bindeled.privacy.Lookers;
import dk.bindeled.privacy.Looks;
import dk.bindeled.privacy.Sight;
import dk.bindeled.privacy.Suppression;
import dk.bindeled.study.NetworkOnly;
import dk.bindeled.study.Pictures;
import dk.bindeled.study.SmallTown;
import dk.bindeled.study.Studies;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one is sent is kept for the next: only for the next who may see the same. */
class MapControllerTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SmallTown smallTown = new SmallTown();
    private final Snapshot town = smallTown.snapshot();
    private final Studies studies =
            new NetworkOnly(query -> query.grouping() == null ? town : town.grouped(query.grouping()), smallTown::rows);
    private final Looks looks = Lookers.looks();
    private final MapController controller = controller(5);

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoMaySeeNobodyIsNotSentWhatWasMadeForOneWhoMaySeeNames() {
        assertThat(sight("COORDINATOR")).isEqualTo("names");
        assertThat(sight("READER")).isEqualTo("nobody");
        assertThat(sight("ANALYST")).isEqualTo("pseudonyms");
        assertThat(persons("COORDINATOR")).isNotEmpty();
        assertThat(persons("READER")).isEmpty();
        assertThat(persons("ANALYST")).isNotEmpty().doesNotContainAnyElementsOf(persons("COORDINATOR"));
    }

    @Test
    void theSameIsSentFromWhatIsKeptAsWhenItIsMadeAnew() {
        byte[] first = picture(controller, "COORDINATOR", "");
        assertThat(picture(controller, "COORDINATOR", "")).isEqualTo(first);
        assertThat(picture(controller(5), "ADMINISTRATOR", "")).isEqualTo(first);
        assertThat(picture(controller, "COORDINATOR", "groups=all")).isNotEqualTo(first);
        assertThat(picture(controller(20), "COORDINATOR", "")).isNotEqualTo(first);
    }

    @Test
    void whoMaySeeNobodyIsSentNobodyAroundAnyoneAndWhatIsNoNumberIsRefusedWithTheReason() {
        assertThat(around("COORDINATOR", 0, 2).path("nodes").size()).isGreaterThan(1);
        assertThat(around("READER", 0, 9).path("nodes").size()).isZero();
        var refused = controller.around(0, 12, request("COORDINATOR", ""));
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(String.valueOf(refused.getBody())).contains("Steps are 0-9, not 12");
        assertThat(controller
                        .around(100_000, 1, request("COORDINATOR", ""))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void whereALookCannotBeRecordedThePageIsToldInItsLanguageWhatHappenedWhatWasKeptAndWhatToDo() {
        MapController unrecorded = controller(5, Lookers.unrecordedLooks());
        var danish = unrecorded.nodes(null, Set.of(), "", request("COORDINATOR", "lang=da"));
        assertThat(danish.getStatusCode().value()).isEqualTo(503);
        assertThat(String.valueOf(danish.getBody()))
                .contains("er fuld", "Intet er vist, og intet er ændret", "Gør plads på disken");
        var english = unrecorded.nodes(null, Set.of(), "", request("COORDINATOR", "lang=en"));
        assertThat(String.valueOf(english.getBody()))
                .contains("is full", "Nothing was shown and nothing was changed", "Make room on the disk");
    }

    @Test
    void areasThatAreNoNumbersAreRefused() {
        Set<Integer> none = new HashSet<>();
        none.add(null);
        assertThat(controller
                        .nodes(none, Set.of(), "", request("ANALYST", ""))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
        assertThat(controller
                        .nodes(null, none, "", request("ANALYST", ""))
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    private JsonNode around(String role, int node, int steps) {
        return MAPPER.valueToTree(
                controller.around(node, steps, request(role, "")).getBody());
    }

    @Test
    void aPageThatWasOpenedOnAnotherNetworkIsToldSo() {
        String now = new ToldPictures(studies, new Pictures(studies), new Suppression(5))
                .picture(SnapshotQuery.defaults(), Sight.NAMES, Progress.UNWATCHED)
                .numbering();
        assertThat(status("", now)).isEqualTo(200);
        assertThat(status("groups=all", now)).as("groups number nobody anew").isEqualTo(200);
        assertThat(status("", "0123456789abcdef")).isEqualTo(409);
    }

    private int status(String query, String numbering) {
        MockHttpServletRequest request = request("COORDINATOR", query);
        request.setParameter("numbering", numbering);
        return controller.nodes(null, Set.of(), "", request).getStatusCode().value();
    }

    @Test
    void whatHasChangedIsToldToWhoAsksForItAndChoosesADateToCompareWith() {
        assertThat(of("changes", "compare=2022-06-30", "0").has("changes")).isFalse();
        assertThat(of("changes", "", "1").has("changes")).isFalse();
        JsonNode told = of("changes", "compare=2022-06-30", "1");
        assertThat(told.path("changes").path("born").path("ties").asInt(-1)).isZero();
        assertThat(told.path("changes").path("kept").path("ties").asInt(-1)).isGreaterThan(60);
        assertThat(told.path("persons").path("came").asInt(-1)).isZero();
        MockHttpServletRequest request = request("COORDINATOR", "compare=2022-06-30");
        request.setParameter("changes", "1");
        JsonNode nodes =
                MAPPER.valueToTree(controller.nodes(null, Set.of(), "", request).getBody());
        assertThat(nodes.path("born").isArray()).isTrue();
        assertThat(nodes.path("gone").path("nodes").isArray()).isTrue();
        assertThat(controller
                        .nodes(null, Set.of(), "", request("COORDINATOR", "compare=2022-06-30"))
                        .getBody())
                .extracting(body -> ((Map<?, ?>) body).containsKey("born"))
                .isEqualTo(false);
    }

    private JsonNode of(String parameter, String query, String value) {
        MockHttpServletRequest request = request("READER", query);
        request.setParameter(parameter, value);
        Object body = controller.picture(request).getBody();
        assertThat(body).isInstanceOf(byte[].class);
        return MAPPER.readTree(new String((byte[]) body, StandardCharsets.UTF_8));
    }

    @Test
    void whoAsksForChangesAlsoSaysWhomTheNumbersOfThoseWhoAreGoneMean() {
        ComparedPicture compared = new ToldPictures(studies, new Pictures(studies), new Suppression(5))
                .compared(SnapshotQuery.defaults(), LocalDate.of(2022, 6, 30), Sight.NAMES, Progress.UNWATCHED);
        String both = compared.numbering();
        assertThat(status("compare=2022-06-30", both)).isEqualTo(200);
        assertThat(changed("compare=2022-06-30", both)).isEqualTo(200);
        assertThat(changed("compare=2022-06-30", compared.now().numbering())).isEqualTo(409);
        assertThat(changed("compare=2022-06-30", compared.now().numbering() + "-0123456789abcdef"))
                .isEqualTo(409);
    }

    private int changed(String query, String numbering) {
        MockHttpServletRequest request = request("COORDINATOR", query);
        request.setParameter("numbering", numbering);
        request.setParameter("changes", "1");
        return controller.around(0, 1, request).getStatusCode().value();
    }

    private MapController controller(int limit) {
        return controller(limit, looks);
    }

    private MapController controller(int limit, Looks looks) {
        Suppression suppression = new Suppression(limit);
        ToldPictures pictures = new ToldPictures(studies, new Pictures(studies), suppression);
        return new MapController(studies, pictures, suppression, looks, MAPPER);
    }

    private String sight(String role) {
        return MAPPER.readTree(new String(picture(controller, role, ""), StandardCharsets.UTF_8))
                .path("sight")
                .asString();
    }

    private List<String> persons(String role) {
        JsonNode json = MAPPER.valueToTree(
                controller.nodes(null, Set.of(), "", request(role, "")).getBody());
        return json.path("nodes")
                .valueStream()
                .map(row -> row.get(1).asString())
                .toList();
    }

    private byte[] picture(MapController controller, String role, String query) {
        Object body = controller.picture(request(role, query)).getBody();
        assertThat(body).isInstanceOf(byte[].class);
        return (byte[]) body;
    }

    /** A request of someone with a role who has said what he looks at persons for. */
    private MockHttpServletRequest request(String role, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/map/picture");
        request.setQueryString(query);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "ida", null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
        looks.state(LookPurpose.EVALUATION, "");
        return request;
    }
}
