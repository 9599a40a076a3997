// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/OutputText.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/Theme.h"

#include <QScrollBar>
#include <QTextBlock>

namespace panel {

namespace {
constexpr int mostLines = 5000; // as many as a step or a task keeps
constexpr int flushMilliseconds = 50;
} // namespace

OutputText::OutputText(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setFont(fonts::mono());
    setFrameShape(QFrame::NoFrame);
    setMaximumBlockCount(mostLines);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setMinimumHeight(4 * fontMetrics().lineSpacing());
    setPlaceholderText(tr("No output yet."));
    m_flush.setSingleShot(true);
    m_flush.setInterval(flushMilliseconds);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_follows = value >= verticalScrollBar()->maximum() - 1; });
    connect(&m_flush, &QTimer::timeout, this, &OutputText::appendPending);
}

void OutputText::showLines(const QStringList &lines)
{
    m_flush.stop();
    clear();
    setExtraSelections({});
    m_follows = true;
    m_pending = lines;
    appendPending();
}

void OutputText::addLine(const QString &line)
{
    m_pending.append(line);
    if (!m_flush.isActive())
        m_flush.start();
}

void OutputText::markLine(int line)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextBlock block = line < 0 ? QTextBlock() : document()->findBlockByNumber(line);
    if (block.isValid()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(block);
        mark.format.setBackground(currentTokens().badBack);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
        QTextCursor cursor(block);
        setTextCursor(cursor);
        centerCursor();
        m_follows = false;
    }
    setExtraSelections(marks);
}

void OutputText::appendPending()
{
    if (m_pending.isEmpty())
        return;
    if (m_pending.size() > mostLines)
        m_pending.remove(0, m_pending.size() - mostLines);
    const bool follows = m_follows;
    appendPlainText(plainText(m_pending.join(u'\n')));
    m_pending.clear();
    m_follows = follows; // the scroll bar has told of the lines that were added
    follow();
}

void OutputText::follow()
{
    if (m_follows)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void OutputText::resizeEvent(QResizeEvent *event)
{
    const bool follows = m_follows;
    QPlainTextEdit::resizeEvent(event);
    m_follows = follows;
    follow();
}

} // namespace panel
