package be.pleinmakers.ui.harness

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.DesktopComposeUiTest
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.text.TextLayoutResult
import be.pleinmakers.ui.parts.Primary

/** Smallest thing that a finger finds. */
private const val LEAST_DP = 48

/** Rounding to whole pixels may take part of one away. */
private const val ROUNDING_PX = 1f

/** What is wrong with what is on the screen, for somebody who touches it, hears it or reads it large. */
fun DesktopComposeUiTest.faults(): List<String> {
    val merged = all(unmerged = false)
    val unmerged = all(unmerged = true)
    val headings = merged.any { SemanticsProperties.Heading in it.config }
    return merged.flatMap(::touchFaults) + unmerged.flatMap(::textFaults) + merged.flatMap(::sightFaults) +
        (if (headings) emptyList() else listOf("no heading"))
}

private fun DesktopComposeUiTest.all(unmerged: Boolean): List<SemanticsNode> {
    val roots = onAllNodes(isRoot(), useUnmergedTree = unmerged).fetchSemanticsNodes()
    return roots.flatMap { below(it) }
}

private fun below(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap { below(it) }

private fun label(node: SemanticsNode): String {
    val said = node.config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()
    val text = node.config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }
    return (said + text).joinToString(" ").trim()
}

private fun touchFaults(node: SemanticsNode): List<String> {
    if (SemanticsActions.OnClick !in node.config || SemanticsProperties.Disabled in node.config) return emptyList()
    val label = label(node)
    val isField = SemanticsActions.SetText in node.config
    val least = LEAST_DP * DENSITY - ROUNDING_PX
    // Not touchBoundsInRoot: that is stretched to what it should have been. What scrolls out of sight keeps its size.
    val small = node.size.width < least || node.size.height < least
    return listOfNotNull(
        "no label: ${node.config}".takeIf { label.isEmpty() },
        "no role: $label".takeIf { !isField && SemanticsProperties.Role !in node.config },
        "${node.size.width / DENSITY} x ${node.size.height / DENSITY} dp: $label".takeIf { small },
    )
}

/** What a screen is there for must not have to be looked for. */
private fun sightFaults(node: SemanticsNode): List<String> {
    if (Primary !in node.config) return emptyList()
    val seen = node.boundsInRoot
    val whole = seen.height >= node.size.height - ROUNDING_PX && seen.width >= node.size.width - ROUNDING_PX
    return listOfNotNull("out of sight: ${label(node)}".takeIf { !whole })
}

private fun textFaults(node: SemanticsNode): List<String> {
    val ask = node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action ?: return emptyList()
    if (SemanticsProperties.EditableText in node.config) return emptyList()
    val results = mutableListOf<TextLayoutResult>()
    ask(results)
    return results.flatMap { result ->
        val text = result.layoutInput.text.text
        // A word that does not fit its line is broken inside; a box lower than its text cuts it.
        val broken = (1 until result.lineCount).any { line ->
            val from = result.getLineStart(line)
            from in 1 until text.length && text[from - 1].isLetterOrDigit() && text[from].isLetterOrDigit()
        }
        listOfNotNull(
            "cut: $text".takeIf { result.didOverflowHeight || result.didOverflowWidth },
            "broken inside a word: $text".takeIf { broken },
        )
    }
}
