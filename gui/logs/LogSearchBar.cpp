// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogSearchBar.h"

#include "core/logs/LogSearch.h"
#include "gui/Fonts.h"
#include "gui/Theme.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace panel {

namespace {

constexpr int typingRestMilliseconds = 80;
constexpr int countWidth = 190;

QPushButton *toolButton(Glyph glyph, const QString &name, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("look", QStringLiteral("tool"));
    button->setIcon(glyphIcon(glyph, &Tokens::text));
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    return button;
}

} // namespace

LogSearchBar::LogSearchBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_count(new PlainLabel(PlainLabel::Fit::Elide, this))
    , m_next(toolButton(Glyph::Down, QStringLiteral("logFindNext"), tr("Next match (F3)"), this))
    , m_previous(toolButton(Glyph::Up, QStringLiteral("logFindPrevious"),
                            tr("Previous match (Shift+F3)"), this))
{
    setObjectName(QStringLiteral("logSearchBar"));
    m_edit->setObjectName(QStringLiteral("logSearch"));
    m_edit->setPlaceholderText(tr("Find: text, /regex/, -exclude"));
    m_edit->setAccessibleName(tr("Find in the lines that are shown"));
    m_edit->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("logSearchCount"));
    m_count->setFont(fonts::small());
    m_count->setTone(Tone::Muted);
    m_count->setFixedWidth(countWidth);
    auto *closeButton = toolButton(Glyph::Close, QStringLiteral("logFindClose"),
                                   tr("Close the search (Escape)"), this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 12, 2);
    row->setSpacing(6);
    row->addWidget(m_edit, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    row->addWidget(closeButton);

    m_delay.setSingleShot(true);
    m_delay.setInterval(typingRestMilliseconds);
    connect(m_edit, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &LogSearchBar::start);
    connect(m_next, &QPushButton::clicked, this, &LogSearchBar::findNext);
    connect(m_previous, &QPushButton::clicked, this, &LogSearchBar::findPrevious);
    connect(closeButton, &QPushButton::clicked, this, &LogSearchBar::close);
    updateCount();
    hide();
}

void LogSearchBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        m_edit->setText(text);
    m_edit->setFocus();
    m_edit->selectAll();
    if (m_search && m_search->query().isEmpty() && !m_edit->text().isEmpty())
        start();
}

void LogSearchBar::close()
{
    m_delay.stop();
    if (m_search)
        m_search->setQuery({});
    hide();
    Q_EMIT closed();
}

void LogSearchBar::setSearch(LogSearch *search)
{
    if (m_search)
        m_search->disconnect(this);
    m_search = search;
    m_atHit = false;
    if (!search)
        return;
    connect(search, &LogSearch::changed, this, &LogSearchBar::onSearchChanged);
    if (isOpen())
        search->setQuery(m_query);
    updateCount();
}

void LogSearchBar::setCurrentLine(const std::function<std::optional<quint64>()> &line)
{
    m_currentLine = line;
}

void LogSearchBar::start()
{
    m_delay.stop();
    const Result<LogFilter> query = LogFilter::parse(m_edit->text());
    m_error = query ? QString() : query.error().message;
    if (query && m_search) {
        m_query = *query;
        m_wrapped = false;
        m_fresh = !query->isEmpty();
        m_search->setQuery(m_query);
        onSearchChanged();
    }
    updateCount();
}

void LogSearchBar::onSearchChanged()
{
    // The nearest one from where the user is, as soon as it is known: backwards first, for there
    // the newest are.
    if (m_fresh && m_search->count() > 0 && prepareStep()) {
        m_fresh = false;
        const quint64 from = m_current.value_or(0);
        if (m_search->isHit(from))
            goTo(from);
        else if (const auto next = m_search->next(from))
            goTo(next);
        else
            goTo(m_search->previous(from));
    }
    updateCount();
}

bool LogSearchBar::prepareStep()
{
    if (m_delay.isActive()) {
        start();
        return false;
    }
    const std::optional<quint64> line = m_currentLine ? m_currentLine() : std::nullopt;
    if (line && line != m_current) {
        m_current = line;
        m_atHit = false;
    }
    return m_search && m_search->count() > 0;
}

void LogSearchBar::findNext()
{
    if (!prepareStep())
        return;
    std::optional<quint64> hit = m_current ? m_search->next(*m_current) : std::nullopt;
    m_wrapped = !hit;
    if (!hit)
        hit = m_search->isHit(0) ? 0 : m_search->next(0);
    goTo(hit);
}

void LogSearchBar::findPrevious()
{
    if (!prepareStep())
        return;
    constexpr quint64 pastAll = ~quint64(0);
    std::optional<quint64> hit = m_search->previous(m_current.value_or(pastAll));
    m_wrapped = !hit;
    if (!hit)
        hit = m_search->previous(pastAll);
    goTo(hit);
}

void LogSearchBar::goTo(std::optional<quint64> number)
{
    if (!number)
        return;
    m_current = number;
    m_atHit = true;
    updateCount();
    Q_EMIT found(*number);
}

void LogSearchBar::updateCount()
{
    const qint64 count = m_search ? m_search->count() : 0;
    const bool scans = m_search && m_search->isScanning();
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    m_count->setTone(m_error.isEmpty() ? Tone::Muted : Tone::Bad);
    const QLocale locale;
    QString text;
    if (!m_error.isEmpty())
        text = m_error;
    else if (m_query.isEmpty())
        text.clear();
    else if (count == 0)
        text = scans ? tr("searching…") : tr("no line matches");
    else if (m_atHit && m_current)
        text = tr("%1 of %2")
                   .arg(locale.toString(m_search->ordinal(*m_current) + 1), locale.toString(count));
    else
        text = tr("%Ln lines", nullptr, int(count));
    if (count > 0 && scans)
        text += u' ' + tr("so far");
    else if (count > 0 && m_wrapped)
        text += u' ' + tr("(from the other end)");
    m_count->setText(text);
}

void LogSearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ShiftModifier))
        findPrevious();
    else if (isReturn)
        findNext();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace panel
