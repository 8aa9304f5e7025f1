package fr.securite

import com.sun.net.httpserver.HttpServer
import fr.securite.screens.page.RowsView
import fr.securite.screens.page.TextField
import java.net.InetAddress
import java.net.InetSocketAddress
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import uniffi.securite_core.AppProfile
import uniffi.securite_core.PagePart
import uniffi.securite_core.ScreenName

/** News in every kind of window, from a feed that this machine serves: every word is whole. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(application = TestApplication::class, sdk = [36])
class NewsPagesTest {
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0).apply {
        createContext("/") { asked ->
            val bytes = FEED.toByteArray()
            asked.sendResponseHeaders(200, bytes.size.toLong())
            asked.responseBody.use { it.write(bytes) }
        }
        start()
    }

    @After fun end() = server.stop(0)

    @get:Rule val folder = TemporaryFolder()

    private fun check(window: String, scale: Float = 1f, keyboard: Int = 0) {
        TestApplication.ownProfile = AppProfile.Written(
            "name = \"x\"\ndemonstration = true\n[[news.plain]]\naddress = \"http://127.0.0.1:${server.address.port}/\"\nname = \"Préfecture du Val-d’Oise\"\n",
        )
        TestApplication.packsFolder = folder.newFolder().path
        RuntimeEnvironment.setQualifiers("fr-rFR-$window-xhdpi")
        RuntimeEnvironment.setFontScale(scale)
        withApp {
            fun isWhole(screen: String) {
                assertEquals("$screen, $window, $scale", emptyList<String>(), views().filter { it.isShown }.mapNotNull { cut(it) ?: broken(it) })
                val fields = views().filterIsInstance<TextField>().filter { it.isShown }
                if (scale == 1f) assertEquals("a hint that is cut", emptyList<CharSequence>(), fields.filter { it.paint.measureText("${it.hint}") > it.width - it.compoundPaddingLeft - it.compoundPaddingRight }.map { it.hint })
                keep(picture(), "android-$screen-${window.replace("dp", "")}-$scale${if (keyboard > 0) "-keyboard" else ""}")
            }
            await("the door") { host.state(ScreenName.Home) != null && home.leads.any { it.id == "news" } }
            isWhole("home-news")
            host.act(home.leads.first { it.id == "news" }.open)
            await("the news") { host.state(ScreenName.News) != null && page(ScreenName.News).leads.size > 3 }
            if (keyboard > 0) keyboardComes(keyboard)
            isWhole("news")
            val rows = all(activity.view(R.id.stage)).filterIsInstance<RowsView>().first { it.isShown }
            assertEquals("$window: the field is as wide as the page", seen(rows).run { left to right }, seen(field).run { left to right })
            host.act(page(ScreenName.News).leads.first { it.open.label.startsWith("Démarchage") }.open)
            await("one of them") { host.state(host.top) != null }
            isWhole("news-item")
            host.back()
            host.act(page(ScreenName.News).leads.first { it.id == "choices" }.open)
            await("the choices") { host.state(ScreenName.NewsChoices) != null }
            isWhole("news-choices")
            val parts = page(ScreenName.NewsChoices).parts
            assertEquals("themes, and notices", 2, parts.filterIsInstance<PagePart.Choices>().size)
        }
    }

    @Test fun aPhone() {
        check("w412dp-h915dp")
        check("w412dp-h915dp-night")
    }

    @Test fun aSmallPhoneInTwiceTheSize() {
        check("w360dp-h640dp")
        check("w360dp-h640dp", scale = 2f)
    }

    @Test fun onItsSideWithAKeyboard() = check("w915dp-h412dp-land", keyboard = 220)

    @Test fun tablets() {
        check("w600dp-h960dp")
        check("sw800dp-w1280dp-h800dp-land")
    }

    private companion object {
        val FEED = listOf(
            "Démarchage à domicile : de faux agents des eaux se présentent dans plusieurs communes" to "Ils demandent à voir le compteur, puis des bijoux. Un vrai agent montre sa carte et prend rendez-vous.",
            "Vigilance orange" to "Orages attendus cet après-midi.",
            "Travaux sur l’autoroute A15 : circulation difficile la nuit" to "Entre les sorties 9 et 10, de 21 h à 5 h.",
            "Arnaques au colis : ne touchez pas au lien" to "Aucun transporteur ne demande un paiement par message.",
        ).mapIndexed { number, (title, text) ->
            "<item><guid>$number</guid><title>$title</title><description>$text</description><link>https://example.org/$number</link>" +
                "<pubDate>${DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now().minusHours(number + 1L))}</pubDate></item>"
        }.joinToString("", "<rss version=\"2.0\"><channel><title>x</title>", "</channel></rss>")
    }
}
