package fr.securite.screens

import android.content.Context
import android.text.TextUtils
import android.widget.FrameLayout
import fr.securite.R
import fr.securite.design.TextStyle
import fr.securite.design.addWide
import fr.securite.design.padded
import fr.securite.design.says
import fr.securite.design.text

/**
 * What kind of program this is, over every page of one that is none for real use: whole, unless it would take more than [most] of a
 * low window. There it is one line, of which a screen reader says all.
 */
class Banner(context: Context) : FrameLayout(context) {
    private val words = context.text("", TextStyle.NOTE, R.color.on_rose)
    private var lines = MANY

    /** In pixels. */
    var most = Int.MAX_VALUE

    init {
        visibility = GONE
        setBackgroundColor(context.getColor(R.color.rose))
        padded(R.dimen.edge, R.dimen.tiny)
        words.ellipsize = TextUtils.TruncateAt.END
        addWide(words)
    }

    fun show(banner: String?) {
        visibility = if (banner == null) GONE else VISIBLE
        words.says(banner.orEmpty())
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        lines(MANY)
        super.onMeasure(widthSpec, heightSpec)
        if (measuredHeight <= most) return
        lines(1)
        super.onMeasure(widthSpec, heightSpec)
    }

    private fun lines(most: Int) {
        if (most == lines) return
        lines = most
        words.maxLines = most
    }

    private companion object {
        const val MANY = Int.MAX_VALUE
    }
}
