// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/OutputText.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"

#include <QScrollBar>

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
    connect(&m_flush, &QTimer::timeout, this, &OutputText::appendPending);
}

void OutputText::showLines(const QStringList &lines)
{
    m_flush.stop();
    clear();
    m_pending = lines;
    appendPending();
}

void OutputText::addLine(const QString &line)
{
    m_pending.append(line);
    if (!m_flush.isActive())
        m_flush.start();
}

void OutputText::appendPending()
{
    if (m_pending.isEmpty())
        return;
    QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 1;
    if (m_pending.size() > mostLines)
        m_pending.remove(0, m_pending.size() - mostLines);
    appendPlainText(plainText(m_pending.join(u'\n')));
    m_pending.clear();
    if (atEnd)
        bar->setValue(bar->maximum());
}

} // namespace panel
