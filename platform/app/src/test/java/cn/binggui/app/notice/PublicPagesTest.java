package cn.binggui.app.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.notice.NewNotice;
import cn.binggui.core.notice.NewStanding;
import cn.binggui.core.notice.Notice;
import cn.binggui.core.notice.NoticeLinks;
import cn.binggui.core.notice.NoticeStore;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.core.notice.PublicToken;
import cn.binggui.core.notice.TakeDownReason;
import cn.binggui.core.tenancy.Outage;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import cn.binggui.core.tenancy.TenantFiles;
import cn.binggui.core.tenancy.Village;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public pages as anybody's browser gets them. */
class PublicPagesTest {
    private static final String TOWNSHIP = "420281104";
    private static final String VILLAGE = "420281104200";

    /** Villages in which the demonstration posts nothing. */
    private static final List<String> QUIET = quiet();

    private static final LocalDate POSTED = LocalDate.of(2031, 3, 3);
    private static final LocalDate UNTIL = LocalDate.of(2031, 3, 10);
    /** Ten in the morning, in China, of the second day. */
    private static final Instant MORNING = Instant.parse("2031-03-04T02:00:00Z");

    private static final PublicLine WANG = new PublicLine("王某", 3, "特困人员");
    private static final PublicLine LI = new PublicLine("欧阳某", 12, "低保边缘家庭");
    private static final String NOTHING = "/notice/daye.AAAAAAAAAAAAAAAAAAAAAA";

    private static NoticeServer server;
    private static NoticeStore store;

    @BeforeAll
    static void start() {
        server = new NoticeServer(MORNING);
        store = server.bean(NoticeStore.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void morning() {
        server.clock.set(MORNING);
    }

    @Test
    void showsWhatHangsOnTheWall() {
        Notice notice = post(VILLAGE, "公示期7天，自张贴次日起算", Map.of(11L, WANG, 12L, LI));
        HttpResponse<String> answer = server.get(path(notice));
        assertEquals(200, answer.statusCode());
        assertEquals("text/html;charset=utf-8", header(answer, "Content-Type").toLowerCase());
        String text = text(answer.body());
        for (String word : List.of(
                "还桥村村民委员会",
                "还地桥镇人民政府",
                "2031年3月3日 至 2031年3月10日 （含当日）",
                "公示期限 7天",
                "公示期7天，自张贴次日起算",
                "王某 3人 特困人员",
                "欧阳某 12人 低保边缘家庭",
                "有异议",
                "监督")) {
            assertTrue(text.contains(word), word + " is missing in " + text);
        }
    }

    /** All figures of the page are accounted for: none of them counts cases, numbers lines or is a key. */
    @Test
    void holdsNoFigureThatTheSheetDoesNotHave() {
        Notice notice = post(QUIET.get(0), "按方案公示", Map.of(987_654_321L, WANG, 987_654_322L, LI));
        Set<String> allowed = Set.of("2031", "3", "10", "7", "12", "12345");
        assertEquals(allowed, figures(server.get(path(notice)).body()));
        String village = server.get("/notices/daye/" + QUIET.get(0)).body();
        assertEquals(allowed, figures(village));
        for (String body : List.of(village, server.get(path(notice)).body())) {
            assertFalse(body.contains("98765432"));
            assertFalse(body.contains(notice.token()));
            assertFalse(body.contains(Long.toString(notice.id())));
            assertFalse(body.contains("<script"));
            assertFalse(
                    Pattern.compile("共\\s*\\d|\\d\\s*户|合计|总数|序号").matcher(body).find());
        }
    }

    @Test
    void theVillagesPageShowsWhatStandsAndTheStandingNotice() {
        String village = QUIET.get(1);
        post(village, "按方案公示", Map.of(21L, WANG));
        TenantBinding.run(
                "daye",
                () -> store.addToStanding(
                        new NewStanding(village, TOWNSHIP, POSTED, "村民委员会", "长期公示，接受监督", Map.of(22L, LI, 23L, WANG))));
        String text = text(server.get("/notices/daye/" + village).body());
        assertTrue(text.indexOf("王某 3人") < text.indexOf("自2031年3月3日起，长期公示"), text);
        server.clock.set(Instant.parse("2035-01-01T00:00:00Z"));
        text = text(server.get("/notices/daye/" + village).body());
        assertTrue(text.contains("欧阳某 12人"), text);
        assertEquals(text.indexOf("王某"), text.lastIndexOf("王某"), "what has ended is gone");
        TenantBinding.run("daye", () -> {
            store.takeDown(22, POSTED, TakeDownReason.CEASED);
            store.takeDown(23, POSTED, TakeDownReason.CEASED);
        });
        text = text(server.get("/notices/daye/" + village).body());
        assertTrue(text.contains("目前没有正在进行的公示"), text);
    }

    @Test
    void isGoneWhenTheLastDayEndsInChina() {
        Notice notice = post(QUIET.get(2), "按方案公示", Map.of(31L, WANG));
        server.clock.set(Instant.parse("2031-03-02T15:59:59.999Z"));
        assertEquals(404, server.get(path(notice)).statusCode(), "not before its first day");
        server.clock.set(Instant.parse("2031-03-02T16:00:00Z"));
        assertEquals(200, server.get(path(notice)).statusCode());
        server.clock.set(Instant.parse("2031-03-10T15:59:59.999Z"));
        assertEquals(200, server.get(path(notice)).statusCode());
        assertTrue(server.get("/notices/daye/" + QUIET.get(2)).body().contains("王某"));
        server.clock.set(Instant.parse("2031-03-10T16:00:00Z"));
        assertEquals(404, server.get(path(notice)).statusCode());
        assertFalse(server.get("/notices/daye/" + QUIET.get(2)).body().contains("王某"));
    }

    @Test
    void isGoneWhenTheLastLineIsTakenDown() {
        Notice notice = post(QUIET.get(3), "按方案公示", Map.of(41L, WANG, 42L, LI));
        TenantBinding.run("daye", () -> store.takeDown(41, POSTED, TakeDownReason.OBJECTION));
        String body = server.get(path(notice)).body();
        assertFalse(body.contains("王某"));
        assertTrue(body.contains("欧阳某"));
        TenantBinding.run("daye", () -> store.takeDown(42, POSTED, TakeDownReason.WITHDRAWN));
        assertEquals(404, server.get(path(notice)).statusCode());
    }

    @Test
    void whatNeverWasHasEndedOrIsNoAddressLooksTheSame() {
        Notice notice = post(QUIET.get(4), "按方案公示", Map.of(51L, WANG));
        HttpResponse<String> never = server.get(NOTHING);
        assertEquals(404, never.statusCode());
        assertTrue(never.body().contains("没有这份公示"));
        server.clock.set(Instant.parse("2031-03-10T16:00:00Z"));
        HttpResponse<String> ended = server.get(path(notice));
        assertSame(never, ended);
        server.clock.set(MORNING);
        for (String path : List.of(
                "/notice",
                "/notice/",
                "/notice/" + notice.token(),
                "/notice/daye." + notice.token() + "x",
                "/notice/daye." + notice.token().toLowerCase(),
                "/notice/DAYE." + notice.token(),
                "/notice/shiquan." + notice.token(),
                "/notice/nowhere." + notice.token(),
                "/notice/daye." + notice.token() + "/lines",
                "/notice/daye.%3Cscript%3E",
                "/notice/%E5%A4%A7%E5%86%B6",
                "/notice/" + notice.id(),
                "/notice/" + "a".repeat(3000),
                "/notices/daye",
                "/notices/daye/",
                "/notices/daye/999999999999",
                "/notices/shiquan/" + VILLAGE,
                "/notices/nowhere/" + VILLAGE,
                "/notices/daye/" + VILLAGE + "/all",
                "/notices?county=nowhere",
                "/notices?county=shiquan&township=" + TOWNSHIP,
                "/notices?county=daye&township=%27%20OR%201=1")) {
            assertSame(never, server.get(path));
        }
        assertEquals(200, server.get(path(notice)).statusCode());
    }

    @Test
    void whatTheClientWouldRatherReadMakesNoDifference() {
        HttpResponse<String> json = server.send(HttpRequest.newBuilder(URI.create(server.url() + NOTHING))
                .header("X-Forwarded-For", "10.8.0.1")
                .header("Accept", "application/json"));
        assertSame(server.get(NOTHING), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notices", "/notices?county=daye", "/notices/daye/420281104200", NOTHING, "/robots.txt"})
    void everyPageIsKeptOutOfIndexesAndCopies(String path) {
        HttpResponse<String> answer = server.get(path);
        assertEquals("noindex, nofollow, noarchive", header(answer, "X-Robots-Tag"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("DENY", header(answer, "X-Frame-Options"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
        if (!path.equals("/robots.txt")) {
            assertTrue(answer.body().contains("<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">"));
        }
    }

    @Test
    void robotsAreToldToStayAway() {
        assertEquals("User-agent: *\nDisallow: /\n", server.get("/robots.txt").body());
    }

    @Test
    void leadsFromTheCountyToTheVillage() {
        assertTrue(server.get("/notices").body().contains("href=\"/notices?county=daye\""));
        assertTrue(server.get("/notices?county=daye")
                .body()
                .contains("href=\"/notices?county=daye&amp;township=" + TOWNSHIP + "\""));
        assertTrue(server.get("/notices?county=daye&township=" + TOWNSHIP)
                .body()
                .contains("href=\"/notices/daye/" + VILLAGE + "\""));
        assertEquals(200, server.get("/notices/daye/" + VILLAGE).statusCode());
    }

    @Test
    void hostileWordsAreTextAndNothingElse() {
        String hostile = "<script>alert('1')</script> & \"%s\" <img src=x onerror=alert(1)>";
        Notice notice = TenantBinding.call(
                "daye",
                () -> store.post(new NewNotice(
                        QUIET.get(5),
                        TOWNSHIP,
                        POSTED,
                        UNTIL,
                        7,
                        "<b onclick=\"x()\">村委会</b>",
                        hostile,
                        Map.of(61L, WANG))));
        for (String path : List.of(path(notice), "/notices/daye/" + QUIET.get(5))) {
            String body = server.get(path).body();
            assertFalse(body.contains("<script") || body.contains("<img") || body.contains("<b "), body);
            assertTrue(body.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;%s&quot;"), body);
        }
    }

    @Test
    void whoAsksTooOftenWaits() {
        String address = "2001:db8:1:2::1";
        for (int i = 0; i < RequestAllowance.AT_ONCE; i++) {
            assertEquals(404, server.get(NOTHING, address).statusCode());
        }
        HttpResponse<String> refused = server.get(NOTHING, "2001:db8:1:2:ffff::9");
        assertEquals(429, refused.statusCode(), "the same network");
        assertEquals("1", header(refused, "Retry-After"));
        assertEquals("no-store", header(refused, "Cache-Control"));
        assertTrue(refused.body().contains("访问过于频繁"));
        for (String path : List.of("/notices", "/notices/daye/" + VILLAGE, "/%6eotice/daye.x", "/notice;a=b/daye.x")) {
            assertEquals(429, server.get(path, address).statusCode(), path);
        }
        assertEquals(404, server.get(NOTHING, "2001:db8:1:3::1").statusCode(), "another network");
        server.clock.set(MORNING.plusSeconds(1));
        assertEquals(404, server.get(NOTHING, address).statusCode());
    }

    @Test
    void aCountyThatCannotServeSaysSo() {
        Notice notice = post(QUIET.get(6), "按方案公示", Map.of(81L, WANG));
        try (var outage = new Outage(server.bean(TenantDatabases.class), "daye")) {
            assertFalse(server.get("/notices").body().contains("county=" + outage.county()));
            assertTrue(server.get("/notices").body().contains("county=shiquan"));
            for (String path : List.of(path(notice), "/notices/daye/" + QUIET.get(6))) {
                HttpResponse<String> answer = server.get(path);
                assertEquals(503, answer.statusCode());
                assertEquals("120", header(answer, "Retry-After"));
                assertTrue(answer.body().contains("暂时无法查看公示"));
                assertEquals("no-store", header(answer, "Cache-Control"));
            }
        }
        assertEquals(200, server.get(path(notice)).statusCode());
    }

    @Test
    void makesTheLinkForThePrintedSheet() {
        Notice notice = post(QUIET.get(7), "按方案公示", Map.of(71L, WANG));
        URI link = server.bean(NoticeLinks.class).of("daye", notice);
        assertEquals(URI.create(server.url() + path(notice)), link);
        assertEquals(
                URI.create(server.url() + "/notices/daye/" + QUIET.get(7)),
                server.bean(NoticeLinks.class).ofVillage("daye", QUIET.get(7)));
        assertEquals(
                URI.create("https://gongshi.example.cn"),
                new ConfiguredAddress("https://gongshi.example.cn", null).base());
    }

    private static Notice post(String village, String source, Map<Long, PublicLine> lines) {
        return TenantBinding.call(
                "daye", () -> store.post(new NewNotice(village, TOWNSHIP, POSTED, UNTIL, 7, "村民委员会", source, lines)));
    }

    private static String path(Notice notice) {
        return "/notice/" + new PublicToken("daye", notice.token()).text();
    }

    private static String header(HttpResponse<String> answer, String name) {
        List<String> values = answer.headers().allValues(name);
        assertEquals(1, values.size(), name + " " + values);
        return values.getFirst();
    }

    /** Byte for byte and header for header, but for the time of day. */
    private static void assertSame(HttpResponse<String> expected, HttpResponse<String> answer) {
        assertEquals(expected.statusCode(), answer.statusCode(), answer.uri().toString());
        assertEquals(expected.body(), answer.body(), answer.uri().toString());
        assertEquals(headers(expected), headers(answer), answer.uri().toString());
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static List<String> quiet() {
        List<String> quiet = RunningApp.bean(TenantFiles.class).all().getFirst().villages().stream()
                .filter(village -> village.township().equals(TOWNSHIP))
                .map(Village::code)
                .filter(code -> get(RunningApp.url() + "/notices/daye/" + code).contains("目前没有正在进行的公示"))
                .toList();
        assertTrue(quiet.size() >= 8, quiet::toString);
        return quiet;
    }

    private static String get(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the figures that a reader sees. */
    private static Set<String> figures(String html) {
        return Pattern.compile("\\d+")
                .matcher(text(html))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String html) {
        return html.replaceFirst("(?s)<style>.*</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
