package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import dk.bindeled.testing.RunningApplication;
import dk.bindeled.testing.Visitor;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.actuate.endpoint.web.ExposableWebEndpoint;
import org.springframework.boot.actuate.endpoint.web.WebEndpointsSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Asks for every address there is as a stranger and as each role. The addresses come from the running program, what they need from the table
 * below: an address without a line in it fails with its name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessByRouteIT {

    /** No role is needed: the door itself. */
    private static final @Nullable Role NOBODY = null;

    /** Screens and addresses, and the least role that is answered. */
    static final Map<String, @Nullable Role> NEEDS = new LinkedHashMap<>();

    static {
        // screens
        NEEDS.put("", Role.READER);
        NEEDS.put("released", Role.READER);
        NEEDS.put("overview", Role.ANALYST);
        NEEDS.put("map", Role.ANALYST);
        NEEDS.put("bridges", Role.ANALYST);
        NEEDS.put("bridges/fragility", Role.ANALYST);
        NEEDS.put("broer", Role.ANALYST);
        NEEDS.put("bridges/collaboration", Role.ANALYST);
        NEEDS.put("bridges/linking", Role.ANALYST);
        NEEDS.put("bridges/what-if", Role.ANALYST);
        NEEDS.put("bridges/plans", Role.ANALYST);
        NEEDS.put("rings", Role.ANALYST);
        NEEDS.put("data", Role.COORDINATOR);
        NEEDS.put("admin", Role.ADMINISTRATOR);
        // data of the screens
        NEEDS.put("map/picture", Role.ANALYST);
        NEEDS.put("map/nodes", Role.ANALYST);
        NEEDS.put("map/around", Role.ANALYST);
        NEEDS.put("map/bundles", Role.ANALYST);
        NEEDS.put("map/rule", Role.ANALYST);
        NEEDS.put("map/search", Role.ANALYST);
        // the door, and one's own account
        NEEDS.put("sign-in", NOBODY);
        NEEDS.put("sign-in/{token}", NOBODY);
        NEEDS.put("sign-in/invitation/{token}", NOBODY);
        NEEDS.put("account/password", Role.READER);
        NEEDS.put("account/sessions", Role.READER);
        NEEDS.put("account/first-administrator", Role.ADMINISTRATOR);
        // the program's own condition
        NEEDS.put("actuator", Role.ADMINISTRATOR);
        NEEDS.put("actuator/health", NOBODY);
        NEEDS.put("actuator/metrics", Role.ADMINISTRATOR);
        // the framework's
        NEEDS.put("?v-r=init", Role.READER);
        NEEDS.put("?v-r=uidl", Role.READER);
        NEEDS.put("?v-r=heartbeat", Role.READER);
        NEEDS.put("?v-r=push", Role.READER);
        NEEDS.put("error", Role.READER);
        NEEDS.put("logout", Role.READER);
        // what lies beside the program
        NEEDS.put("icons/bindeled.svg", Role.READER);
        NEEDS.put("styles/bindeled.css", Role.READER);
        NEEDS.put("VAADIN/build/nothing.js", Role.READER);
        NEEDS.put("VAADIN/dynamic/resource/0/x/file.csv", Role.READER);
        NEEDS.put("nowhere", Role.READER);
    }

    /** Only mean something when something is sent: what is looked at is whether the answer is the door. */
    static final Map<String, String> FILLED = Map.of(
            "map/around", "map/around?node=0&steps=1",
            "map/bundles", "map/bundles?disc=0",
            "map/rule", "map/rule?by=tier",
            "map/search", "map/search?q=a",
            "sign-in/{token}", "sign-in/AAAA",
            "sign-in/invitation/{token}", "sign-in/invitation/AAAA");

    private final RunningApplication application = RunningApplication.get();
    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

    @BeforeAll
    void signInAsEachRole() {
        for (Role role : Role.values()) {
            visitors.put(role, Visitor.as(application, role));
        }
    }

    @Test
    void everyAddressHasALine() {
        Set<String> found = new TreeSet<>();
        ServletContext servlet = application.bean(ServletContext.class);
        RouteConfiguration routes = RouteConfiguration.forRegistry(
                ApplicationRouteRegistry.getInstance(new com.vaadin.flow.server.VaadinServletContext(servlet)));
        routes.getAvailableRoutes().forEach(route -> {
            found.add(route.getTemplate());
            route.getRouteAliases().stream().map(RouteBaseData::getTemplate).forEach(found::add);
        });
        for (RequestMappingInfo mapping : application
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            mapping.getPatternValues().forEach(pattern -> found.add(pattern.replaceFirst("^/", "")));
        }
        for (ExposableWebEndpoint endpoint :
                application.bean(WebEndpointsSupplier.class).getEndpoints()) {
            found.add("actuator/" + endpoint.getRootPath());
        }
        for (String type : List.of("init", "uidl", "heartbeat", "push")) {
            found.add("?v-r=" + type);
        }
        assertThat(found).hasSizeGreaterThan(20);
        assertThat(NEEDS.keySet()).containsAll(found);
    }

    @Test
    void strangersStandAtTheDoorAndLeaveNothingBehind() {
        List<String> wrong = new ArrayList<>();
        Visitor stranger = Visitor.stranger(application.address());
        NEEDS.forEach((route, least) -> {
            var answer = stranger.get("/" + FILLED.getOrDefault(route, route));
            boolean door = answer.statusCode() == 401;
            if (door == (least == NOBODY)
                    || answer.headers().firstValue("Set-Cookie").isPresent()
                    || answer.body().contains("Lindeå")) {
                wrong.add(route + ": " + answer.statusCode());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachRoleGetsWhatTheTableSaysAndNoMore() {
        List<String> wrong = new ArrayList<>();
        NEEDS.forEach((route, least) -> {
            // Signing out would end the visit.
            if (least != NOBODY && !route.equals("logout")) {
                for (Role role : Role.values()) {
                    int status = visitor(role)
                            .get("/" + FILLED.getOrDefault(route, route))
                            .statusCode();
                    boolean refused = status == 401 || status == 403;
                    // Asked for by itself, the page for faults says 500; that is its answer to whoever may see it.
                    boolean fault = status >= 500 && !route.equals("error");
                    if (refused == role.covers(least) || fault) {
                        wrong.add(role + " " + route + ": " + status);
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatAReaderIsRefusedSaysNothingOfTheNetwork() {
        for (String route : Arrays.asList("overview", "map", "map/picture", "map/nodes", "bridges", "data")) {
            assertThat(visitor(Role.READER).get("/" + route).body())
                    .doesNotContain("Lindeå", "Exception", "dk.bindeled");
        }
    }

    @Test
    void aRequestOfAScreensFrameworkWithoutItsSessionIsNotAnswered() {
        String other =
                visitor(Role.ADMINISTRATOR).get("/?v-r=init&location=admin").body();
        assertThat(other).contains("v-uiId");
        // Its page and its tokens are worth nothing in the session of somebody else.
        var answer = visitor(Role.READER).post("/?v-r=uidl&v-uiId=0", Map.of("csrfToken", "guessed"));
        assertThat(answer.body()).doesNotContain("admin-section", "Lindeå");
    }

    private Visitor visitor(Role role) {
        Visitor visitor = visitors.get(role);
        if (visitor == null) {
            throw new IllegalStateException("Nobody visits as " + role);
        }
        return visitor;
    }
}
