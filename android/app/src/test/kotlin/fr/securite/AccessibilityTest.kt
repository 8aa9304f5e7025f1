package fr.securite

import android.graphics.Bitmap
import android.graphics.Rect
import android.view.View
import android.widget.EditText
import android.widget.ImageView
import android.widget.TextView
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckPreset
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckResult.AccessibilityCheckResultType
import com.google.android.apps.common.testing.accessibility.framework.Parameters
import com.google.android.apps.common.testing.accessibility.framework.uielement.AccessibilityHierarchyAndroid
import com.google.android.apps.common.testing.accessibility.framework.uielement.ViewHierarchyElement
import com.google.android.apps.common.testing.accessibility.framework.utils.contrast.BitmapImage
import com.google.android.apps.common.testing.accessibility.framework.utils.contrast.ContrastUtils
import fr.securite.design.PillButton
import fr.securite.emergency.PanelView
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters as Rows
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** Google's checks find nothing, contrast included; targets, labels and order are as they must be (A1, A2). */
@RunWith(ParameterizedRobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(qualifiers = PHONE, application = TestApplication::class)
class AccessibilityTest(private val screen: String) {
    private fun check(qualifiers: String = "", font: Float = 1f) {
        if (qualifiers.isNotEmpty()) RuntimeEnvironment.setQualifiers(qualifiers)
        RuntimeEnvironment.setFontScale(font)
        withApp {
            readerHelps(true)
            TOUR.getValue(screen)()
            idle()
            assertEquals(emptyList<String>(), findings())
            assertEquals(emptyList<String>(), unreadable(picture()))
            assertEquals(emptyList<String>(), views().filter { it.isShown }.mapNotNull { wrong(it) })
        }
    }

    private fun OpenApp.findings(): List<String> {
        val tree = AccessibilityHierarchyAndroid.newBuilder(activity.window.decorView).build()
        val sight = Parameters().apply { putScreenCapture(BitmapImage(picture())) }
        return AccessibilityCheckPreset.getAccessibilityHierarchyChecksForPreset(AccessibilityCheckPreset.LATEST)
            .flatMap { it.runCheckOnHierarchy(tree, null, sight) }
            .filter { it.type == AccessibilityCheckResultType.ERROR || it.type == AccessibilityCheckResultType.WARNING }
            .filterNot { it.sourceCheckClass.simpleName.endsWith("ContrastCheck") && misread(it.element) }
            .filterNot { it.sourceCheckClass.simpleName == "DuplicateSpeakableTextCheck" && isMeantTwice(it.metadata?.getString("KEY_SPEAKABLE_TEXT")) }
            .map { found -> "${found.sourceCheckClass.simpleName}: ${found.element?.run { "$className ${text ?: contentDescription} $boundsInScreen" }}" }
    }

    /** The outline of the field is more than its letters, and what the bar cuts off is not whole: neither is read right from a picture. */
    private fun OpenApp.misread(element: ViewHierarchyElement?): Boolean {
        val bar = IntArray(2).also { activity.view<View>(R.id.bar).getLocationInWindow(it) }
        val cut = (element?.boundsInScreen?.bottom ?: 0) >= bar[1] - 8 && (element?.boundsInScreen?.top ?: 0) < bar[1]
        // Dimmed on purpose or out of sight while the panel is open, and then neither touched nor read.
        val panel = activity.view<PanelView>(R.id.panel)
        val place = element?.boundsInScreen
        val ofPanel = all(panel).any { part -> seen(part).let { it.left == place?.left && it.top == place.top } }
        val dimmed = panel.isOpen && (place?.top ?: 0) < bar[1] && !ofPanel
        return cut || dimmed || element?.className?.endsWith("TextField") == true
    }

    /**
     * 17 in the bar and on a page; headings and reasons named like the cell that leads to their page. Nothing
     * else has the name of something else.
     */
    private fun OpenApp.isMeantTwice(name: String?): Boolean {
        val same = views().filter { it.isShown && it.isImportantForAccessibility && (it.contentDescription ?: (it as? TextView)?.text)?.toString() == name }
        val cell = all(activity.view(R.id.bar)).firstOrNull { it in same }
        return when (cell?.id) {
            R.id.bar_emergency -> same.size == 2
            null -> false
            else -> same.count { it.isClickable } == 1
        }
    }

    /** Every text in full sight, and the outline of the field, as they were drawn: the ground is the colour there is most of. */
    private fun OpenApp.unreadable(picture: Bitmap): List<String> {
        val covered = if (activity.view<PanelView>(R.id.panel).isOpen) all(activity.view(R.id.stage)) else emptyList()
        val written = (views() - covered.toSet()).filterIsInstance<TextView>().filter { it.isShown && (it.text.isNotEmpty() || it.hint.orEmpty().isNotEmpty()) }
        assertTrue("texts are looked at", written.size > 5)
        return written.mapNotNull { text -> area(text)?.let { text to contrast(picture, it) } }
            .filter { (_, contrast) -> contrast < 4.5 }
            .map { (text, contrast) -> "“${text.text}${text.hint.orEmpty()}” $contrast" }
    }

    /** Where its letters are, when all of them are in sight. */
    private fun area(text: TextView): Rect? {
        val seen = Rect()
        if (!text.getGlobalVisibleRect(seen) || seen.width() < text.width || seen.height() < text.height) return null
        // A button moves its words into its middle, past its drawing, which has their colour.
        val (left, right) = if (text is PillButton) text.paddingLeft to text.paddingRight else text.compoundPaddingLeft to text.compoundPaddingRight
        return Rect(seen.left + left, seen.top + text.paddingTop, seen.right - right, seen.bottom - text.paddingBottom)
    }

    private fun contrast(picture: Bitmap, area: Rect): Double {
        val pixels = IntArray(area.width() * area.height()).also { picture.getPixels(it, 0, area.width(), area.left, area.top, area.width(), area.height()) }
        val colours = pixels.toList().groupingBy { it }.eachCount()
        val ground = colours.maxByOrNull { it.value }!!.key
        return colours.keys.maxOf { ContrastUtils.calculateContrastRatio(it, ground) }
    }

    @Test fun theOutlineOfTheFieldIsSeen() {
        for (light in listOf("notnight", "night")) {
            RuntimeEnvironment.setQualifiers("fr-rFR-w412dp-h915dp-$light-xhdpi")
            withApp {
                type("")
                idle()
                val place = Rect().also { activity.view<View>(R.id.field).getGlobalVisibleRect(it) }
                val across = IntArray(16).also { picture().getPixels(it, 0, 16, place.left - 6, place.centerY(), 16, 1) }
                for (beside in listOf(across.first(), across.last())) {
                    val contrast = across.maxOf { ContrastUtils.calculateContrastRatio(it, beside) }
                    assertTrue("$light $contrast", contrast >= 3.0)
                }
            }
        }
    }

    /** What is wrong with a view that can be touched or read, if anything. */
    private fun OpenApp.wrong(view: View): String? {
        val least = 48 * view.resources.displayMetrics.density - 1
        val heard = view.importantForAccessibility != View.IMPORTANT_FOR_ACCESSIBILITY_NO
        val touched = view.isClickable && heard
        val name = heard(view).joinToString("") + (view as? EditText)?.hint.orEmpty()
        return when {
            touched && (view.width < least || view.height < least) -> "$view is too small"
            touched && name.isBlank() -> "$view has no label"
            view is ImageView && view.contentDescription == null && heard -> "$view says nothing"
            else -> cut(view)
        }
    }

    private fun CharSequence?.orEmpty() = this?.toString() ?: ""

    @Test fun byDay() = check()

    @Test fun byNight() = check("fr-rFR-w412dp-h915dp-night-xhdpi")

    @Test fun atTwiceTheSize() = check(font = 2f)

    @Test fun emergencyIsReadFirstAndTheWayOutBeforeIt() = withApp {
        readerHelps(true)
        TOUR.getValue(screen)()
        if (activity.view<PanelView>(R.id.panel).isOpen) touch(all(activity.view(R.id.panel)).last { it.isClickable })
        assertEquals("17 is read before the page", activity.view<View>(R.id.stage), readAfter(R.id.bar_emergency))
        if (screen == "discreet") assertEquals("the way out before 17", activity.view<View>(R.id.bar_emergency), readAfter(R.id.leave))
    }

    /** As a screen reader is told: the system drops what it does not count as important. */
    private fun OpenApp.readAfter(id: Int): View? {
        val next = activity.view<View>(id).createAccessibilityNodeInfo().traversalBefore
        return views().firstOrNull { it.createAccessibilityNodeInfo() == next }
    }

    companion object {
        @JvmStatic
        @Rows(name = "{0}")
        fun screens() = TOUR.keys.map { arrayOf<Any>(it) }
    }
}
