package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.plans.Exclusions;
import dk.bindeled.plans.Plans;
import dk.bindeled.privacy.UserRefused.Reason;
import dk.bindeled.store.UserAccounts;
import dk.bindeled.study.Studies;
import dk.bindeled.testing.RunningApplication;
import dk.bindeled.testing.Visitor;
import dk.bindeled.views.SavedViews;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The life of an installation's users, from the first administrator on, over plain HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsersIT {

    private static final String FIRST = "/account/first-administrator";
    private static final String PASSWORD = Visitor.PASSWORD;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private RunningApplication application;

    @BeforeAll
    void start() throws IOException {
        application = RunningApplication.empty();
    }

    @AfterAll
    void end() {
        application.close();
    }

    @Test
    @Order(1)
    void withoutUsersTheDoorTellsOfTheLinkAndTheLinkLeadsToTheFirstAdministrator() {
        Visitor stranger = Visitor.stranger(application.address());
        assertThat(stranger.get("/overview").body())
                .contains("Åbn linket fra terminalen")
                .doesNotContain("<form");
        String link = application.link().substring(application.address().length());
        var opened = stranger.get(link);
        assertThat(opened.headers().firstValue("Location")).contains(FIRST);
        Visitor administrator = stranger.with(opened);
        assertThat(administrator.get(FIRST).body()).contains("Ikke nu: fortsæt uden");
        assertThat(administrator.get("/overview").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .post(FIRST, Map.of("name", "anna", "display", "Anna", "password", "kort", "again", "kort"))
                        .body())
                .contains("mindst 12 tegn");
        var made = administrator.post(
                FIRST, Map.of("name", "Anna", "display", "Anna Å. <b>", "password", PASSWORD, "again", PASSWORD));
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(administrator.with(made).get("/admin").statusCode()).isEqualTo(200);
        assertThat(Visitor.byLink(application)
                        .post(FIRST, Map.of("name", "b2", "display", "B", "password", PASSWORD, "again", PASSWORD))
                        .body())
                .contains("Der er allerede en bruger");
    }

    @Test
    @Order(2)
    void withUsersTheDoorAsksForNameAndPasswordAndRemembersWhereOneWantedToGo() {
        Visitor stranger = Visitor.stranger(application.address());
        var door = stranger.get("/map?show=bonding");
        assertThat(door.statusCode()).isEqualTo(401);
        assertThat(door.body()).contains("<form", "value=\"/map?show=bonding\"", "./bindeled link");
        assertThat(door.headers().firstValue("Set-Cookie")).isEmpty();
        var in = stranger.post("/sign-in", Map.of("name", " ANNA ", "password", PASSWORD, "to", "/map?show=bonding"));
        assertThat(in.headers().firstValue("Location")).contains("/map?show=bonding");
        for (String elsewhere : List.of("https://example.org/", "//example.org", "/\\example.org", "/\t/example.org")) {
            assertThat(stranger.post("/sign-in", Map.of("name", "anna", "password", PASSWORD, "to", elsewhere))
                            .headers()
                            .firstValue("Location"))
                    .contains("/");
        }
    }

    @Test
    @Order(3)
    void aFormThatComesFromElsewhereOrDoesNotSayFromWhereIsRefused() {
        Visitor stranger = Visitor.stranger(application.address());
        Map<String, String> form = Map.of("name", "anna", "password", PASSWORD);
        String host = application.address();
        assertThat(stranger.post("/sign-in", form, new String[0]).statusCode()).isEqualTo(403);
        assertThat(stranger.post("/sign-in", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/sign-in", form, "Sec-Fetch-Site", "same-site", "Origin", host)
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/sign-in", form, "Origin", "http://example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/sign-in", form, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(stranger.post("/sign-in", form, "Origin", host).statusCode()).isEqualTo(303);
    }

    @Test
    @Order(4)
    void wrongNameAndWrongPasswordGetTheSameWordsAndAreLockedAlike() {
        Visitor.user(application, "bo", Role.READER);
        Visitor stranger = Visitor.stranger(application.address());
        for (String name : List.of("bo", "nobody")) {
            for (int k = 0; k <= LockOut.FREE; k++) {
                var wrong = stranger.post("/sign-in", Map.of("name", name, "password", "not the right one"));
                assertThat(wrong.statusCode()).isEqualTo(403);
                assertThat(wrong.body()).contains("Navn og adgangskode hører ikke sammen");
            }
            var locked = stranger.post("/sign-in", Map.of("name", name, "password", PASSWORD));
            assertThat(locked.statusCode()).as(name).isEqualTo(429);
            assertThat(locked.body()).contains("vent et minut");
            assertThat(locked.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(application.bean(UserAccounts.class).find("bo")).get().satisfies(account -> {
            assertThat(account.failures()).isEqualTo(LockOut.FREE + 1);
            assertThat(account.lockedUntil()).isAfter(account.createdAt().plus(Duration.ofSeconds(30)));
        });
    }

    @Test
    @Order(5)
    void aRestartClearsNoLockAndAnAdministratorDoes() {
        // Longer than a restart may take on a busy machine.
        UserAccounts accounts = application.bean(UserAccounts.class);
        accounts.find("bo")
                .ifPresent(bo -> accounts.save(
                        bo.withFailures(bo.failures(), Instant.now().plus(Duration.ofMinutes(30)))));
        application.stop();
        application = application.again();
        Visitor stranger = Visitor.stranger(application.address());
        assertThat(stranger.post("/sign-in", Map.of("name", "bo", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(429);
        asAdministrator(users -> users.unlock("bo"));
        assertThat(stranger.post("/sign-in", Map.of("name", "bo", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @Order(6)
    void anInvitationWorksOnceAndANewerOneReplacesIt() {
        String first = CurrentUser.asProgram(() -> users().create("clara", "Clara", Role.ANALYST));
        String second = CurrentUser.asProgram(() -> users().reset("clara"));
        Visitor stranger = Visitor.stranger(application.address());
        Map<String, String> chosen = Map.of("password", PASSWORD, "again", PASSWORD);
        assertThat(stranger.post(first, chosen).statusCode()).isEqualTo(403);
        assertThat(stranger.get(second).body()).contains("Velkommen, Clara");
        assertThat(stranger.post(second, Map.of("password", PASSWORD, "again", "another one"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stranger.post(second, chosen).statusCode()).isEqualTo(303);
        assertThat(stranger.post(second, chosen).statusCode()).isEqualTo(403);
        String kept = application.bean(UserAccounts.class).list().toString()
                + application
                        .bean(UserAccounts.class)
                        .find("clara")
                        .orElseThrow()
                        .passwordHash();
        assertThat(kept).doesNotContain(PASSWORD).doesNotContain(second.substring(second.lastIndexOf('/') + 1));
    }

    @Test
    @Order(7)
    void whoeverIsChangedIsAStrangerFromTheNextRequestOn() {
        Visitor clara = Visitor.stranger(application.address()).signedIn("clara", PASSWORD);
        assertThat(clara.get("/overview").statusCode()).isEqualTo(200);
        asAdministrator(users -> users.changeRole("clara", Role.READER));
        assertThat(clara.get("/overview").statusCode()).isEqualTo(401);
        Visitor reader = Visitor.stranger(application.address()).signedIn("clara", PASSWORD);
        assertThat(reader.get("/overview").statusCode()).isEqualTo(403);
        asAdministrator(users -> users.endSessions("clara"));
        assertThat(reader.get("/?v-r=init").statusCode()).isEqualTo(401);
        Visitor again = Visitor.stranger(application.address()).signedIn("clara", PASSWORD);
        asAdministrator(users -> users.disable("clara"));
        assertThat(again.post("/?v-r=heartbeat&v-uiId=0", Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(again.post("/sign-in", Map.of("name", "clara", "password", PASSWORD))
                        .body())
                .contains("hører ikke sammen");
    }

    @Test
    @Order(8)
    void someoneSignsOutEverywhereAndChangesHisPasswordOnlyWithTheOldOne() {
        Visitor one = Visitor.stranger(application.address()).signedIn("bo", PASSWORD);
        Visitor two = Visitor.stranger(application.address()).signedIn("bo", PASSWORD);
        String fresh = "nye kartofler og sild";
        assertThat(one.post("/account/password", Map.of("current", fresh, "password", fresh, "again", fresh))
                        .statusCode())
                .isEqualTo(422);
        var changed = one.post("/account/password", Map.of("current", PASSWORD, "password", fresh, "again", fresh));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(two.get("/").statusCode()).isEqualTo(401);
        Visitor three = one.with(changed);
        Visitor four = Visitor.stranger(application.address()).signedIn("bo", fresh);
        assertThat(three.get("/").statusCode()).isEqualTo(200);
        assertThat(four.post("/account/sessions", Map.of()).statusCode()).isEqualTo(303);
        assertThat(three.get("/").statusCode()).isEqualTo(401);
        assertThat(four.get("/").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(9)
    void signingInGivesTheSessionANumberThatNobodyCanHavePlanted() {
        Visitor planted = Visitor.byLink(application);
        var in = planted.post("/sign-in", Map.of("name", "anna", "password", PASSWORD));
        assertThat(in.headers().firstValue("Set-Cookie")).isPresent();
        assertThat(planted.with(in).cookie()).isNotEqualTo(planted.cookie());
        assertThat(planted.get("/overview").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(10)
    void theLastAdministratorStays() {
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> users().disable("anna"));
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> users().changeRole("anna", Role.COORDINATOR));
        assertRefused(Reason.NAME_TAKEN, () -> users().create("Anna", "Another", Role.READER));
        assertRefused(Reason.NAME_TAKEN, () -> users().create("administrator", "Another", Role.READER));
        assertRefused(Reason.NAME_UNREADABLE, () -> users().create("a b", "Another", Role.READER));
        assertRefused(Reason.UNKNOWN, () -> users().disable("nobody"));
        // Somebody invited who has no password yet cannot look after anything.
        CurrentUser.asProgram(() -> users().create("dorte", "Dorte", Role.ADMINISTRATOR));
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> users().disable("anna"));
        Visitor.user(application, "erik", Role.ADMINISTRATOR);
        asAdministrator(users -> users.disable("anna"));
        asAdministrator(users -> users.enable("anna"));
    }

    @Test
    @Order(11)
    void servicesAskForTheRoleThemselves() {
        assertThatThrownBy(() -> users().list()).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        Studies studies = application.bean(Studies.class);
        assertThatThrownBy(studies::hasNetwork).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThat(CurrentUser.asProgram(studies::hasNetwork)).isFalse();
        assertThatThrownBy(() -> as(Role.READER, studies::hasNetwork)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(Role.COORDINATOR, studies::hasNetwork)).isFalse();
        SavedViews views = application.bean(SavedViews.class);
        assertThatThrownBy(() -> as(Role.READER, views::list)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(Role.ANALYST, views::list)).isEmpty();
        Plans plans = application.bean(Plans.class);
        assertThatThrownBy(() -> as(Role.READER, plans::list)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(Role.ANALYST, plans::list)).isEmpty();
        Exclusions exclusions = application.bean(Exclusions.class);
        assertThatThrownBy(() -> as(Role.READER, exclusions::count)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(Role.ANALYST, exclusions::count)).isZero();
        assertThatThrownBy(() -> as(Role.COORDINATOR, () -> users().list())).isInstanceOf(AccessDeniedException.class);
    }

    private static <T> T as(Role role, Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "someone", null, AuthorityUtils.createAuthorityList(role.authority())));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    @Order(12)
    void everyChangeOfAUserIsRecordedWithWhoMadeIt() {
        List<String> recorded =
                application.bean(Audit.class).newest(new AuditFilter(null, "", "user_changed"), 1000).stream()
                        .filter(line -> !line.place().equals("done"))
                        .map(line -> line.who() + " " + line.why())
                        .toList();
        assertThat(recorded)
                .contains("anna first-administrator: anna", CurrentUser.PROGRAM + " user-added: clara")
                .anyMatch(line -> line.contains(" password-chosen: "))
                .anyMatch(line -> line.contains(" password-changed: "))
                .anyMatch(line -> line.contains(" role-"))
                .anyMatch(line -> line.contains(" kept-out: "))
                .anyMatch(line -> line.contains(" sessions-ended: "));
        assertThat(String.join("", recorded)).doesNotContain(PASSWORD);
    }

    private Users users() {
        return application.bean(Users.class);
    }

    private void asAdministrator(Consumer<Users> deed) {
        CurrentUser.asProgram(() -> {
            deed.accept(users());
            return true;
        });
    }

    private static void assertRefused(Reason reason, Runnable deed) {
        assertThatThrownBy(() -> CurrentUser.asProgram(() -> {
                    deed.run();
                    return true;
                }))
                .isInstanceOfSatisfying(
                        UserRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
