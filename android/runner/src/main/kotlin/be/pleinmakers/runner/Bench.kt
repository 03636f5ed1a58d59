package be.pleinmakers.runner

import be.pleinmakers.core.Phone
import be.pleinmakers.core.PhoneConfig
import be.pleinmakers.core.fileKeys
import java.nio.file.Files

private const val WARM_UP = 20_000
private const val CALLS = 20_000
private const val MILLION = 1e6
private const val THOUSAND = 1e3

/**
 * What the way through the bindings costs on this JVM: the first call, with the library loaded in it; then a call; and
 * from nothing to today's list. `Bench LINK` joins with a link and fetches first; all on one machine.
 */
object Bench {
    @JvmStatic
    fun main(arguments: Array<String>) {
        val folder = Files.createTempDirectory("pleinmakers-bench").toString()
        val first = timed { fileKeys("$folder/keys") }
        println("first call through the bindings: %.0f ms".format(first / MILLION))
        val config = PhoneConfig(folder, "nl", beginAnew = false, clockShift = 0)
        Phone.open(config, fileKeys("$folder/keys"), null).use { phone ->
            phone.startSync(null).use { handle ->
                // Its sync has nothing to do and is over; what is timed is the way there and back.
                perCall("a call that answers nothing") { handle.cancel() }
            }
            perCall("a call that answers a record or nothing") { phone.movedAside() }
            perCall("a call that answers a record of eight texts") { phone.start() }
            val link = arguments.firstOrNull() ?: return
            phone.join(link)
            phone.syncOnce(60u)
        }
        val start = timed {
            Phone.open(config, fileKeys("$folder/keys"), null).use { phone ->
                phone.home()
                println("today's list: ${phone.today().toDo} doors to do")
            }
        }
        println("from nothing to today's list, library loaded: %.0f ms".format(start / MILLION))
    }

    private inline fun perCall(what: String, call: () -> Unit) {
        repeat(WARM_UP) { call() }
        val took = timed { repeat(CALLS) { call() } }
        println("%s: %.1f µs".format(what, took / THOUSAND / CALLS))
    }

    private inline fun timed(work: () -> Unit): Double {
        val begun = System.nanoTime()
        work()
        return (System.nanoTime() - begun).toDouble()
    }
}
