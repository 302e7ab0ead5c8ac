package dk.bindeled.privacy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives every answer the headers that keep it in this browser, also those the web server writes before the {@linkplain AccessRules rules of
 * access} are asked: an address that cannot be read, a method nobody has, a request that two servers would read differently.
 */
@Component
@ConditionalOnWebApplication
class AnswerHeaders implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Headers());
        factory.addContextCustomizers(AnswerHeaders::reportBarely);
    }

    private static void reportBarely(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(BareErrorPage.class.getName());
        }
    }

    /** Writes them before anything else answers; the rules of access leave those alone that are there. */
    private static final class Headers extends ValveBase {

        Headers() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "no-referrer");
            getNext().invoke(request, response);
        }
    }
}
