package be.pleinmakers.ui

/** What says words aloud, on the phone itself: nothing of it leaves the phone. */
interface Voice {
    /** There is a voice for this language that needs no network. May be asked from any thread. */
    fun speaks(tag: String): Boolean

    fun say(words: String, tag: String)

    fun stop()
}

/** A machine without one. */
object NoVoice : Voice {
    override fun speaks(tag: String) = false

    override fun say(words: String, tag: String) = Unit

    override fun stop() = Unit
}
