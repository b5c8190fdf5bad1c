package cn.binggui.app.notice;

import cn.binggui.core.Refusal;
import cn.binggui.core.notice.PublicNotices;
import cn.binggui.core.tenancy.Divisions;
import cn.binggui.core.tenancy.Tenant;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Public notices for whoever has a link or chooses a village; see {@link PublicPages} for what stands before them. */
@Controller
@Hidden
class NoticesController {
    private static final Logger LOG = LoggerFactory.getLogger(NoticesController.class);
    private static final int RETRY_SECONDS = 120;
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /
            """;

    private final PublicNotices notices;
    private final Divisions divisions;

    NoticesController(PublicNotices notices, Divisions divisions) {
        this.notices = notices;
        this.divisions = divisions;
    }

    @Get("/notices")
    @Produces(MediaType.ALL)
    HttpResponse<String> choose(@QueryValue @Nullable String county, @QueryValue @Nullable String township) {
        if (county == null) {
            return page(Optional.of(PlacePages.counties(divisions.serving())));
        }
        return page(divisions.county(county).flatMap(found -> choose(found, township)));
    }

    private Optional<String> choose(Tenant county, @Nullable String township) {
        if (township == null) {
            return Optional.of(PlacePages.townships(county, divisions.townships(county.id())));
        }
        return divisions
                .township(county.id(), township)
                .map(found -> PlacePages.villages(county, found, divisions.villages(county.id(), found.code())));
    }

    @Get("/notices/{county}/{village}")
    @Produces(MediaType.ALL)
    HttpResponse<String> village(String county, String village) {
        return page(notices.ofVillage(county, village).map(NoticePages::village));
    }

    @Get("/notice/{token}")
    @Produces(MediaType.ALL)
    HttpResponse<String> notice(String token) {
        return page(notices.byToken(token).map(NoticePages::one));
    }

    /** Whatever else stands below these addresses is answered like a notice that has ended. */
    @Get(uris = {"/notice", "/notice/{token}/{+rest}", "/notices/{county}", "/notices/{county}/{village}/{+rest}"})
    @Produces(MediaType.ALL)
    HttpResponse<String> nothing() {
        return page(Optional.empty());
    }

    @Get("/robots.txt")
    @Produces(MediaType.ALL)
    HttpResponse<String> robots() {
        return HttpResponse.ok(ROBOTS).contentType("text/plain;charset=utf-8");
    }

    /** The address is not logged: it opens a notice. */
    @Error(exception = RuntimeException.class)
    HttpResponse<String> failed(HttpRequest<?> request, RuntimeException thrown) {
        if (!isRefusal(thrown)) {
            LOG.error("a public page failed", thrown);
        }
        return html(HttpStatus.SERVICE_UNAVAILABLE, MessagePages.unavailable())
                .header("Retry-After", Integer.toString(RETRY_SECONDS));
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof Refusal || thrown.getCause() instanceof Refusal;
    }

    private static HttpResponse<String> page(Optional<String> text) {
        return text.map(found -> html(HttpStatus.OK, found))
                .orElseGet(() -> html(HttpStatus.NOT_FOUND, MessagePages.notFound()));
    }

    private static MutableHttpResponse<String> html(HttpStatus status, String text) {
        return HttpResponse.<String>status(status).contentType(Html.MEDIA_TYPE).body(text);
    }
}
