package dk.bindeled.privacy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the program listens to this machine only, it answers only to this machine's own names. A page from elsewhere whose name is made to point
 * here (DNS rebinding) would otherwise be taken by the browser to belong to this server.
 */
class LoopbackNames extends OncePerRequestFilter {

    private static final Pattern NUMERIC = Pattern.compile("127(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]");

    private final SignInPages pages;

    LoopbackNames(SignInPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            pages.write(request, response, HttpStatus.MISDIRECTED_REQUEST, "other-name");
        }
    }

    static boolean isOwn(String host) {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        if (name.equalsIgnoreCase("localhost") || name.toLowerCase(Locale.ROOT).endsWith(".localhost")) {
            return true;
        }
        return NUMERIC.matcher(name).matches() && isLoopback(name);
    }

    /** The address is numeric: nothing is looked up. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
