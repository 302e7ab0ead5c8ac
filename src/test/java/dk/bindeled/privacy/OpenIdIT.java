package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.store.UserAccounts;
import dk.bindeled.testing.RunningApplication;
import dk.bindeled.testing.Visitor;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sign-in at a real issuer on another port, with every redirect followed as a browser does. */
class OpenIdIT {

    @Test
    void whoTheIssuerKnowsComesInWithTheRoleItGivesAndWithoutOneNotAtAll() throws Exception {
        int port = freePort();
        int own = freePort();
        try (RunningApplication application = RunningApplication.with(
                        "--server.port=" + own,
                        "--bindeled.oidc.issuer=http://127.0.0.1:" + port,
                        "--bindeled.oidc.client-id=bindeled-test",
                        "--bindeled.oidc.client-secret=" + Issuer.SECRET,
                        "--bindeled.oidc.role-claim=resource.groups",
                        "--bindeled.oidc.roles=it=administrator,staff=analyst",
                        "--bindeled.oidc.name=Kommunens login");
                Issuer issuer = new Issuer(port, application.address() + "/login/oauth2/code/bindeled")) {
            assertThat(issuer).isNotNull();
            Visitor stranger = Visitor.stranger(application.address());
            assertThat(stranger.get("/overview").body()).contains("Log ind med Kommunens login");
            // A user with a password and the same name as somebody at the issuer is somebody else.
            Visitor.user(application, "anna", Role.ADMINISTRATOR);

            HttpResponse<String> grete = signIn(application, "grete");
            assertThat(grete.statusCode()).isEqualTo(303);
            assertThat(stranger.with(grete).get("/admin").statusCode()).isEqualTo(200);

            HttpResponse<String> anna = signIn(application, "anna");
            assertThat(anna.statusCode()).isEqualTo(303);
            assertThat(stranger.with(anna).get("/overview").statusCode()).isEqualTo(200);
            assertThat(stranger.with(anna).get("/admin").statusCode()).isEqualTo(403);
            assertThat(application.bean(UserAccounts.class).find("anna-2"))
                    .hasValueSatisfying(account -> assertThat(account.role()).isEqualTo("analyst"));

            HttpResponse<String> hans = signIn(application, "hans");
            assertThat(hans.statusCode()).isEqualTo(403);
            assertThat(hans.body()).contains("Du har ikke adgang til Bindeled");
            // What was his session while he was away at the issuer is over.
            assertThat(stranger.with(hans).get("/").statusCode()).isEqualTo(401);
            assertThat(application.bean(UserAccounts.class).find("hans")).isEmpty();
        }
    }

    @Test
    void withoutAnIssuerNothingOfItIsThere() {
        RunningApplication application = RunningApplication.get();
        assertThat(Visitor.stranger(application.address())
                        .get(OpenIdSettings.START)
                        .statusCode())
                .isEqualTo(401);
        assertThat(application.has("clientRegistrations")).isFalse();
        assertThat(application.has("authorizedClients")).isFalse();
    }

    /** Begins at the application, signs in at the issuer, and comes back with its code; the answer to that. */
    private static HttpResponse<String> signIn(RunningApplication application, String name) throws Exception {
        Visitor stranger = Visitor.stranger(application.address());
        HttpResponse<String> begun = stranger.get(OpenIdSettings.START);
        String there = begun.headers().firstValue("Location").orElseThrow();
        assertThat(there).contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
        URI issuer = URI.create(there).resolve("/");
        HttpResponse<String> in = Visitor.stranger(issuer.toString().replaceFirst("/$", ""))
                .post("/login", Map.of("username", name, "password", name));
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
        Visitor atIssuer = Visitor.stranger("").with(in);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> known = client.send(
                    HttpRequest.newBuilder(URI.create(there))
                            .header("Cookie", atIssuer.cookie())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            URI back = URI.create(known.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(known.statusCode() + known.body())));
            return stranger.with(begun).get(back.getRawPath() + "?" + back.getRawQuery());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
