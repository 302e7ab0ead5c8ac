package dk.bindeled.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Keeps what a stranger needs to come back from the identity provider with, in a session that soon ends: whoever asks again and again to be sent there
 * must not fill the memory. The session of someone who is signed in begins anew and lasts as long as any.
 */
final class BriefRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final int SECONDS = 300;

    private final HttpSessionOAuth2AuthorizationRequestRepository sessions =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return sessions.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest authorization, HttpServletRequest request, HttpServletResponse response) {
        boolean signedIn = Sessions.current().isPresent();
        sessions.saveAuthorizationRequest(authorization, request, response);
        HttpSession session = request.getSession(false);
        if (session != null && !signedIn) {
            session.setMaxInactiveInterval(SECONDS);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return sessions.removeAuthorizationRequest(request, response);
    }
}
