// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PlainText.h"
#include "gui/logs/LogTimeText.h"
#include "gui/logs/LogView.h"
#include "gui/widgets/SafeText.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

namespace panel {

namespace {

constexpr qsizetype longestCaption = 32;
/// More words than this make no filter.
constexpr qsizetype longestFilter = 200;

} // namespace

QString LogView::selectedText() const
{
    return m_selection.text(*m_rows).text;
}

void LogView::selectAll()
{
    if (m_rows->count() == 0)
        return;
    m_selection.set({m_rows->numberAt(0), 0},
                    {m_rows->numberAt(m_rows->count() - 1), LogSelection::lineEnd});
    viewport()->update();
}

void LogView::select(const LogPlace &from, const LogPlace &to)
{
    m_selection.set(from, to);
    m_caretShown = true;
    viewport()->update();
}

void LogView::copy()
{
    copySelected(false);
}

void LogView::copyWithTimes()
{
    copySelected(true);
}

void LogView::copySelected(bool withTimes)
{
    if (m_selection.isEmpty())
        return;
    LogSelection::Prefix prefix;
    if (withTimes) {
        const QStringList services = m_rows->store().services();
        prefix = [this, services](const StoredLine &line) {
            return copiedLogTime(line.timeNano, m_look.times) + u' '
                   + plainLine(services.value(line.service)) + u' ';
        };
    }
    const LogSelection::Text selected = m_selection.text(*m_rows, prefix);
    QGuiApplication::clipboard()->setText(selected.text);
    if (!selected.complete)
        Q_EMIT copiedPartly(selected.lines);
}

void LogView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard) {
        openMenu(event->pos());
        return;
    }
    layOutPage();
    const std::optional<quint64> line = currentLine();
    const LogPageLayout::Item *item = line ? m_page.itemOfRow(m_rows->rowOf(*line)) : nullptr;
    openMenu(item ? QPoint(int(columns().text), itemRect(*item).center().y())
                  : viewport()->rect().center());
}

void LogView::openMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logLineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copyAction = menu->addAction(tr("Copy"), this, &LogView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(hasSelection());
    QAction *timesAction = menu->addAction(tr("Copy with times"), this, &LogView::copyWithTimes);
    timesAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    timesAction->setEnabled(hasSelection());
    QAction *allAction = menu->addAction(tr("Select all"), this, &LogView::selectAll);
    allAction->setShortcut(QKeySequence::SelectAll);
    allAction->setEnabled(m_rows->count() > 0);
    addTextActions(menu);
    const LogPageLayout::Item *item = itemAt(position);
    if (item && item->line.stream != StoredLine::Stream::Divider)
        addServiceActions(menu, *item);
    menu->addSeparator();
    menu->addAction(tr("Export…"), this, &LogView::exportAsked);
    menu->popup(viewport()->mapToGlobal(position));
}

void LogView::addTextActions(QMenu *menu)
{
    const LogPlace first = m_selection.first();
    if (m_selection.isEmpty() || first.number != m_selection.last().number)
        return;
    const QString text = selectedText().trimmed();
    if (text.isEmpty() || text.size() > longestFilter)
        return;
    const QString caption = plainCaption(elided(plainLine(text), longestCaption));
    menu->addSeparator();
    menu->addAction(tr("Show only lines with “%1”").arg(caption), this,
                    [this, text] { Q_EMIT filterAsked(text); });
    menu->addAction(tr("Hide lines with “%1”").arg(caption), this,
                    [this, text] { Q_EMIT excludeAsked(text); });
}

void LogView::addServiceActions(QMenu *menu, const LogPageLayout::Item &item)
{
    const QString service = m_storeServices.value(item.line.service);
    const QString caption = plainCaption(elided(plainLine(service), longestCaption));
    menu->addSeparator();
    menu->addAction(tr("Show only %1").arg(caption), this,
                    [this, service] { Q_EMIT onlyServiceAsked(service); });
    menu->addAction(tr("Hide %1").arg(caption), this,
                    [this, service] { Q_EMIT muteAsked(service); });
    QAction *around =
        menu->addAction(tr("What did the others say then?"), this,
                        [this, number = item.line.number] { Q_EMIT aroundAsked(number); });
    around->setShortcut(Qt::CTRL | Qt::Key_Return);
}

} // namespace panel
