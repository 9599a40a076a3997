// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogPanel.h"

#include "core/logs/LogSearch.h"
#include "gui/Fonts.h"
#include "gui/logs/LogEngineButton.h"
#include "gui/logs/LogFilterEdit.h"
#include "gui/logs/LogLookButton.h"
#include "gui/logs/LogRangeButton.h"
#include "gui/logs/LogSearchBar.h"
#include "gui/logs/LogStrip.h"
#include "gui/logs/PillButton.h"
#include "gui/logs/ServiceChips.h"
#include "gui/logs/ServiceFilterButton.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace panel {

namespace {

constexpr int typingRestMilliseconds = 120;
/// Figures that change faster cannot be read.
constexpr int stripMilliseconds = 250;

} // namespace

LogPanel::LogPanel(LogSession *logs, Form form, QWidget *parent)
    : QFrame(parent)
    , m_logs(logs)
    , m_form(form)
    , m_rows(logs->store(), nullptr)
    , m_serviceButton(new ServiceFilterButton(this))
    , m_filterEdit(new LogFilterEdit(this))
    , m_followButton(new PillButton(PillButton::Shape::Filled, this))
    , m_lookButton(new LogLookButton(this))
    , m_chips(new ServiceChips(this))
    , m_engineButton(new LogEngineButton(this))
    , m_rangeButton(new LogRangeButton(logs, this))
    , m_filterError(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_notice(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_view(new LogView(&m_rows, this))
    , m_searchBar(new LogSearchBar(this))
    , m_strip(new LogStrip(this))
{
    setObjectName(QStringLiteral("logPanel"));
    setProperty("look", QStringLiteral("sunken"));
    m_view->setObjectName(QStringLiteral("logView"));
    m_filterError->setObjectName(QStringLiteral("logFilterError"));
    m_filterError->setTone(Tone::Bad);
    m_notice->setObjectName(QStringLiteral("logNotice"));
    m_notice->setTone(Tone::Warn);
    for (PlainLabel *label : {m_filterError, m_notice}) {
        label->setFont(fonts::small());
        label->setContentsMargins(0, 0, 0, 0);
        label->hide();
    }

    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(12, 0, 12, 0);
    texts->setSpacing(6);
    texts->addWidget(makeHeader());
    texts->addWidget(m_filterError);
    texts->addWidget(makeServiceLine());
    texts->addWidget(m_notice);
    auto *aroundLine = new QHBoxLayout; // below: the lines above it do not move when it appears
    aroundLine->setContentsMargins(12, 0, 12, 0);
    aroundLine->addWidget(makeAroundBar());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 6); // the view must not paint over the rounded corners
    layout->setSpacing(4);
    layout->addLayout(texts);
    layout->addWidget(m_view, 1);
    layout->addLayout(aroundLine);
    layout->addWidget(m_searchBar);
    layout->addWidget(m_strip);
    m_strip->setVisible(form == Form::Whole);

    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(typingRestMilliseconds);
    m_stripDelay.setSingleShot(true);
    m_stripDelay.setInterval(stripMilliseconds);
    connect(&m_stripDelay, &QTimer::timeout, this, &LogPanel::updateStrip);
    connectHeader();
    connectView();
    connectSession();
    addShortcuts();
    updateFollowing();
    onStoreChanged();
    updateStrip();
}

LogPanel::~LogPanel()
{
    // The rows and the search go before the widgets that show them.
    delete m_view;
    delete m_searchBar;
}

QWidget *LogPanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Logs"), header);
    title->setFont(fonts::strong());
    m_serviceButton->setObjectName(QStringLiteral("logServices"));
    m_followButton->setObjectName(QStringLiteral("logFollow"));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(m_serviceButton);
    row->addWidget(m_filterEdit, 1);
    row->addWidget(m_followButton);
    row->addWidget(m_lookButton);
    if (m_form == Form::Whole) {
        auto *exportButton = new QPushButton(tr("Export…"), header);
        exportButton->setObjectName(QStringLiteral("logExport"));
        connect(exportButton, &QPushButton::clicked, this, &LogPanel::askForExport);
        row->addWidget(exportButton);
    }
    return header;
}

QWidget *LogPanel::makeServiceLine()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_chips, 1);
    row->addWidget(m_engineButton);
    row->addWidget(m_rangeButton);
    line->setVisible(m_form == Form::Whole);
    return line;
}

QWidget *LogPanel::makeAroundBar()
{
    m_aroundBar = new QFrame(this);
    m_aroundBar->setObjectName(QStringLiteral("logAroundBar"));
    m_aroundBar->setProperty("look", QStringLiteral("info"));
    m_aroundText = new PlainLabel(PlainLabel::Fit::Elide, m_aroundBar);
    m_aroundText->setObjectName(QStringLiteral("logAroundText"));
    auto *back = new QPushButton(tr("Back"), m_aroundBar);
    back->setObjectName(QStringLiteral("logAroundBack"));
    back->setToolTip(tr("Back to the filter, where you were (Escape)"));
    connect(back, &QPushButton::clicked, this, &LogPanel::leaveAround);
    auto *row = new QHBoxLayout(m_aroundBar);
    row->setContentsMargins(10, 4, 6, 4);
    row->addWidget(m_aroundText, 1);
    row->addWidget(back);
    m_aroundBar->hide();
    return m_aroundBar;
}

void LogPanel::connectHeader()
{
    connect(&m_filterDelay, &QTimer::timeout, this, &LogPanel::applyFilter);
    connect(m_filterEdit, &QLineEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_filterEdit, &QLineEdit::returnPressed, this, &LogPanel::applyFilter);
    connect(m_filterEdit, &LogFilterEdit::savedChanged, this,
            [this](const QList<SavedLogFilter> &filters) {
                if (m_settings)
                    m_settings->setSavedFilters(filters);
            });
    connect(m_serviceButton, &ServiceFilterButton::hiddenChanged, this, &LogPanel::onHiddenChanged);
    connect(m_chips, &ServiceChips::muteAsked, this, [this](const QString &service, bool muted) {
        m_serviceButton->setShown(service, !muted);
    });
    connect(m_chips, &ServiceChips::soloAsked, m_serviceButton, &ServiceFilterButton::toggleOnly);
    connect(m_chips, &ServiceChips::moreAsked, m_serviceButton, &ServiceFilterButton::openMenu);
    connect(m_engineButton, &LogEngineButton::enginesChosen, this, &LogPanel::enginesChosen);
    connect(m_followButton, &PillButton::clicked, this,
            [this] { m_view->setFollowing(!m_view->isFollowing()); });
    connect(m_lookButton, &LogLookButton::lookChosen, this, &LogPanel::setLook);
    connect(m_lookButton, &LogLookButton::contextChosen, this, &LogPanel::setContextLines);
    connect(m_lookButton, &LogLookButton::clearAsked, m_logs, &LogSession::clear);
}

void LogPanel::connectView()
{
    connect(m_view, &LogView::followingChanged, this, &LogPanel::updateFollowing);
    connect(m_view, &LogView::copiedPartly, this, [this](qint64 lines) {
        m_passing = tr("Only the first %Ln lines were copied: the rest is too much for a "
                       "clipboard. Export it instead.",
                       nullptr, int(lines));
        updateNotice();
    });
    connect(m_view, &LogView::topReached, this, &LogPanel::onTopReached);
    connect(m_rangeButton, &LogRangeButton::rangeChosen, this, [this] {
        leaveAround();
        m_view->setFollowing(true);
    });
    connect(m_view, &LogView::lookChanged, this, &LogPanel::setLook);
    connect(m_view, &LogView::aroundAsked, this, &LogPanel::showAround);
    connect(m_view, &LogView::onlyServiceAsked, m_serviceButton, &ServiceFilterButton::showOnly);
    connect(m_view, &LogView::muteAsked, this,
            [this](const QString &service) { m_serviceButton->setShown(service, false); });
    connect(m_view, &LogView::filterAsked, this,
            [this](const QString &text) { m_filterEdit->addWord(text, true); });
    connect(m_view, &LogView::excludeAsked, this,
            [this](const QString &text) { m_filterEdit->addWord(text, false); });
    connect(m_view, &LogView::exportAsked, this, &LogPanel::askForExport);
    connect(&m_rows, &LogRows::changed, this, &LogPanel::onRowsChanged);
    m_searchBar->setCurrentLine([this] { return m_view->currentLine(); });
    connect(m_searchBar, &LogSearchBar::found, m_view, &LogView::showLine);
    connect(m_searchBar, &LogSearchBar::closed, this, &LogPanel::closeSearch);
    connect(m_strip, &LogStrip::budgetAsked, this, &LogPanel::askForBudget);
}

void LogPanel::connectSession()
{
    connect(m_logs, &LogSession::appended, this, &LogPanel::onStoreChanged);
    connect(m_logs, &LogSession::earlierFetched, this, &LogPanel::onMoved);
    connect(m_logs, &LogSession::failed, this, &LogPanel::onFailed);
    connect(m_logs, &LogSession::recovered, this, &LogPanel::onRecovered);
}

void LogPanel::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence::Find, [this] { openSearch(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] {
        m_filterEdit->setFocus();
        m_filterEdit->selectAll();
    });
    add(Qt::Key_F3, [this] { findAgain(true); });
    add(Qt::SHIFT | Qt::Key_F3, [this] { findAgain(false); });
}

} // namespace panel
