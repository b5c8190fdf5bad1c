package cn.binggui.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    private static final Documents DOCUMENTS = new Documents();
    private static final LocalDate NOTICE_ENDS = LocalDate.of(2025, 11, 6);

    static Stream<byte[]> all() {
        return Stream.of(
                DOCUMENTS.supplementNotice(SampleDocuments.supplement()),
                DOCUMENTS.acceptanceNotice(SampleDocuments.acceptance()),
                DOCUMENTS.decision(SampleDocuments.confirmed(NOTICE_ENDS)),
                DOCUMENTS.decision(SampleDocuments.refused(SampleDocuments.APPLICANT)),
                DOCUMENTS.noticeSheet(SampleDocuments.notice(40)),
                DOCUMENTS.minutes(SampleDocuments.minutes()),
                DOCUMENTS.samplingSheet(SampleDocuments.sampling()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDocumentIsA4WithItsFontsAndNoPersonOutsideItsPages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                assertEquals(PDRectangle.A4.getWidth(), page.getMediaBox().getWidth(), 0.5);
                assertEquals(PDRectangle.A4.getHeight(), page.getMediaBox().getHeight(), 0.5);
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded(), font.getName());
                    assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName() + " is not a subset");
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
            PDDocumentInformation told = document.getDocumentInformation();
            assertNull(told.getAuthor());
            assertNull(told.getSubject());
            assertNull(told.getKeywords());
            assertEquals("Binggui", told.getProducer());
            for (String key : told.getMetadataKeys()) {
                String value = String.valueOf(told.getPropertyStringValue(key));
                assertFalse(value.contains(SampleDocuments.APPLICANT) || value.contains(SampleDocuments.CASE), key);
            }
            assertNull(document.getDocumentCatalog().getMetadata());
            String plain = text(pdf);
            holds(plain, SampleDocuments.NUMBER, "某县民政局（盖章）", "2025年10月29日", "—1—", "电话0000-1234567");
        }
    }

    @Test
    void aSampleSaysHowItWasDrawnAndNamesNobody() throws IOException {
        String text = text(DOCUMENTS.samplingSheet(SampleDocuments.sampling()));
        holds(text, "某县新增确认对象抽查名单", "2025年9月1日至2025年9月30日", "不低于30%", "名单共9户，抽取4户；冻结前移出1户");
        holds(text, "3688aa3d0849a1e9", "630dcd2966c43366", "1011121314151617", "HMAC-SHA256", "承诺种子", "监督人员");
        holds(text, "610922100202600004", "欧阳某");
        assertThrows(IllegalArgumentException.class, () -> new SamplingSheet.Line("1", "某镇", "某村", "特困", "欧阳小明"));
    }

    @Test
    void allMissingPapersAreNamedAtOnce() throws IOException {
        String text = text(DOCUMENTS.supplementNotice(SampleDocuments.supplement()));
        holds(text, "一次性告知书", SampleDocuments.APPLICANT + "：", "残疾人证复印件", "近12个月工资流水", "核对授权书", "全体成年家庭成员签名");
        holds(text, "2025年9月22日", "请于2025年10月9日前备齐交回", "《最低生活保障审核确认办法》（民发〔2021〕57号）第七条（大意）：");
    }

    @Test
    void anAcceptanceSaysUntilWhenAndHowItIsCounted() throws IOException {
        AcceptanceNotice sample = SampleDocuments.acceptance();
        holds(
                text(DOCUMENTS.acceptanceNotice(sample)),
                "受理通知书",
                SampleDocuments.CASE,
                "受理日期2025年9月26日",
                "办理时限20个工作日",
                "最迟办结日期2025年10月30日",
                "10月11日（调休上班）计入");
        String provisional = text(DOCUMENTS.acceptanceNotice(with(sample, sample.dueOn(), true)));
        holds(provisional, "受理凭证", "2025年10月30日（暂定");
        holds(text(DOCUMENTS.acceptanceNotice(with(sample, null, false))), "目前中止计时");
    }

    @Test
    void aConfirmationSaysWhatAndWhyAndWhereToTurn() throws IOException {
        String text = text(DOCUMENTS.decision(SampleDocuments.confirmed(null)));
        holds(text, "确认决定书", "确认你户为低保边缘家庭", "共同生活家庭成员3人", "家庭成员乙：参照单人户纳入低保");
        holds(text, "（一）你户", "（二）人均收入", "依据：某政办函〔2025〕7号二（二）2：“家庭人均收入低于", "（适用说明）：外出务工");
        holds(text, "六十日内向某县人民政府申请行政复议", "六个月内依法向某县人民法院提起行政诉讼");
        assertFalse(text.contains("拟确认"), text);
    }

    @Test
    void whatTheNoticeMayStillUpsetIsCalledSo() throws IOException {
        String text = text(DOCUMENTS.decision(SampleDocuments.confirmed(NOTICE_ENDS)));
        holds(text, "确认决定书（拟确认）", "拟确认你户为低保边缘家庭", "须在2025年11月6日公示期满");
    }

    @Test
    void aRefusalGivesEachReasonWithItsClause() throws IOException {
        String text = text(DOCUMENTS.decision(SampleDocuments.refused(SampleDocuments.APPLICANT)));
        holds(text, "不予确认决定书", "不符合最低生活保障的认定条件", "（一）经核对", "（二）家庭财产超过规定", "行政复议", "行政诉讼");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "甲&amp;乙",
                "</p></body>",
                "<img src=\"file:///etc/passwd\"/>",
                "]]>'\""
            })
    void whatLooksLikeMarkupIsPrintedAsItWasTyped(String name) throws IOException {
        holds(text(DOCUMENTS.decision(SampleDocuments.refused(name))), name.replace(" ", "") + "：");
    }

    @Test
    void whatCannotBePrintedIsLeftOutOrMarked() throws IOException {
        String text = text(DOCUMENTS.decision(SampleDocuments.refused("甲\u0000\u202E乙\uD800丙\uD83D\uDE00")));
        holds(text, "甲乙丙〓：");
    }

    @Test
    void theBoardsListNamesNobodyInFull() throws IOException {
        byte[] pdf = DOCUMENTS.noticeSheet(SampleDocuments.notice(40));
        String text = text(pdf);
        holds(text, "现将某镇某某村拟认定社会救助对象名单予以公示", "自2025年10月9日起至2025年10月16日止");
        holds(text, "1欧阳某1人最低生活保障家庭", "40欧阳某5人最低生活保障家庭", "某镇社会事务办（某镇中心路1号）");
        for (String name : List.of("欧阳㛃喆", "王小明", "", "王某张三", "王某1")) {
            assertThrows(IllegalArgumentException.class, () -> new NoticeSheet.Entry(name, 1, "低保"));
        }
    }

    @Test
    void aTelephoneReadsTheLinkFromThePaper() throws Exception {
        byte[] pdf = DOCUMENTS.noticeSheet(SampleDocuments.notice(3));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var seen = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
            assertEquals(
                    SampleDocuments.LINK.toString(),
                    new QRCodeReader().decode(seen).getText());
        }
    }

    @Test
    void minutesTellWhoMetWhoWithdrewAndHowTheyVoted() throws IOException {
        String text = text(DOCUMENTS.minutes(SampleDocuments.minutes()));
        holds(text, "某镇2025年第3次集中研判会记录", "应到4人，实到3人", "4李委员人社中心主任缺席", "申请人的表兄已回避");
        holds(text, "同意2票，不同意0票，弃权0票。结果：通过。", "同意1票，不同意1票，弃权1票。结果：退回重新调查。");
    }

    @Test
    void severalAtOnceAreTheSameAsOneAfterTheOther() throws IOException, InterruptedException, ExecutionException {
        String alone = text(DOCUMENTS.decision(SampleDocuments.confirmed(NOTICE_ENDS)));
        Callable<String> one = () -> text(DOCUMENTS.decision(SampleDocuments.confirmed(NOTICE_ENDS)));
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> drawn = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                drawn.add(threads.submit(one));
            }
            for (Future<String> each : drawn) {
                assertEquals(alone, each.get());
            }
        }
    }

    @Test
    void headingsCountAsTheyDoInLetters() {
        assertEquals("一", Words.ordinal(1));
        assertEquals("十", Words.ordinal(10));
        assertEquals("十一", Words.ordinal(11));
        assertEquals("二十", Words.ordinal(20));
        assertEquals("九十九", Words.ordinal(99));
    }

    @Test
    void everyCharacterOfTheStandardIsInTheFont() throws IOException {
        StringBuilder common = new StringBuilder();
        for (int high = 0xB0; high <= 0xF7; high++) {
            for (int low = 0xA1; low <= 0xFE; low++) {
                byte[] code = {(byte) high, (byte) low};
                common.append(new String(code, java.nio.charset.Charset.forName("GB2312")));
            }
        }
        String characters = common.toString().replace("\uFFFD", "");
        assertEquals(6763, characters.length(), "GB 2312 has as many");
        String text = text(DOCUMENTS.decision(SampleDocuments.refused(characters)));
        assertFalse(text.contains("〓"));
        holds(text.replaceAll("—\\d+—", ""), characters);
    }

    private static AcceptanceNotice with(AcceptanceNotice sample, LocalDate dueOn, boolean provisional) {
        return new AcceptanceNotice(
                sample.issue(),
                AcceptanceNotice.Form.VOUCHER,
                sample.applicant(),
                sample.caseNumber(),
                sample.acceptedOn(),
                sample.track(),
                sample.limit(),
                dueOn,
                provisional,
                sample.counting(),
                sample.clauses());
    }

    private static void holds(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " is not in " + text);
        }
    }

    /** Returns what can be read in the pages, without the spaces that typesetting makes. */
    private static String text(byte[] pdf) throws IOException {
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u3000]+", "");
        }
    }
}
