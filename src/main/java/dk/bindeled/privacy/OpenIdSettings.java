package dk.bindeled.privacy;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in by OpenID Connect: the properties {@code bindeled.oidc.*}, or the environment's {@code BINDELED_OIDC_*}.
 *
 * @param issuer address of the identity provider
 * @param clientId what it calls this program
 * @param clientSecret the secret it has given this program
 * @param roleClaim the claim that says what someone is; dots lead into nested claims, for instance {@code realm_access.roles}
 * @param roles which of the claim's values mean which role, for instance {@code it-admins=administrator,staff=analyst}
 * @param name what the sign-in page calls the provider
 */
@ConfigurationProperties("bindeled.oidc")
record OpenIdSettings(
        String issuer,
        String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue("") String roles,
        @DefaultValue("OpenID Connect") String name) {

    static final String REGISTRATION = "bindeled";
    /** Where sign-in at the provider begins. */
    static final String START = "/oauth2/authorization/" + REGISTRATION;

    OpenIdSettings {
        if (clientId == null || clientId.isBlank()) {
            throw new IllegalArgumentException("BINDELED_OIDC_ISSUER is set, but BINDELED_OIDC_CLIENT_ID is not");
        }
        meanings(roles);
    }

    /** The highest role that the claims of someone give; empty where they give none. */
    Optional<Role> roleOf(Map<String, Object> claims) {
        Map<String, Role> meanings = meanings(roles);
        return values(claims).stream()
                .flatMap(value -> Optional.ofNullable(meanings.get(String.valueOf(value))).stream())
                .max(Comparator.naturalOrder());
    }

    private Collection<?> values(Map<String, Object> claims) {
        Object found = claims.get(roleClaim);
        if (found == null) {
            found = claims;
            for (String part : roleClaim.split("\\.", -1)) {
                found = found instanceof Map<?, ?> inner ? inner.get(part) : null;
            }
        }
        return found instanceof Collection<?> many ? many : found == null ? List.of() : List.of(found);
    }

    private static Map<String, Role> meanings(String text) {
        Map<String, Role> meanings = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            if (!pair.isBlank()) {
                int sign = pair.lastIndexOf('=');
                Optional<Role> role = sign < 1
                        ? Optional.empty()
                        : Role.ofCode(pair.substring(sign + 1).strip().toLowerCase(Locale.ROOT));
                meanings.put(
                        pair.substring(0, Math.max(sign, 0)).strip(),
                        role.orElseThrow(() -> new IllegalArgumentException("BINDELED_OIDC_ROLES holds \""
                                + pair.strip()
                                + "\", which is not VALUE=ROLE with a role of "
                                + Arrays.stream(Role.values()).map(Role::code).toList())));
            }
        }
        return meanings;
    }

    /** The secret belongs into no log. */
    @Override
    public String toString() {
        return "OpenIdSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }

    /** What to call someone who is known by these claims: the first of them that is there. */
    static String called(Map<String, Object> claims, List<String> names) {
        return names.stream()
                .map(claims::get)
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }
}
