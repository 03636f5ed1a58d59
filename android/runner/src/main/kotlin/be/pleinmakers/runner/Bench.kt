package be.pleinmakers.runner

import be.pleinmakers.core.Phone
import be.pleinmakers.core.PhoneConfig
import be.pleinmakers.core.fileKeys
import java.nio.file.Files

private const val WARM_UP = 2_000
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
            repeat(WARM_UP) { phone.movedAside() }
            val calls = timed { repeat(CALLS) { phone.movedAside() } }
            println("a call: %.1f µs".format(calls / THOUSAND / CALLS))
            val records = timed { repeat(WARM_UP) { phone.start() } }
            println("a call that answers a record of eight texts: %.1f µs".format(records / THOUSAND / WARM_UP))
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

    private inline fun timed(work: () -> Unit): Double {
        val begun = System.nanoTime()
        work()
        return (System.nanoTime() - begun).toDouble()
    }
}
