// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/LogPanel.h"

#include "gui/Fonts.h"
#include "gui/logs/LogView.h"
#include "gui/logs/PillButton.h"
#include "gui/logs/ServiceFilterButton.h"
#include "gui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace panel {

namespace {

constexpr int typingRestMilliseconds = 120;

} // namespace

LogPanel::LogPanel(LogSession *logs, QWidget *parent)
    : QFrame(parent)
    , m_logs(logs)
    , m_rows(logs->store(), nullptr)
    , m_serviceButton(new ServiceFilterButton(this))
    , m_filterEdit(new QLineEdit(this))
    , m_followButton(new PillButton(PillButton::Shape::Filled, this))
    , m_filterError(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_notice(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_view(new LogView(&m_rows, this))
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
    texts->setSpacing(4);
    texts->addWidget(makeHeader());
    texts->addWidget(m_filterError);
    texts->addWidget(m_notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 6); // the view must not paint over the rounded corners
    layout->setSpacing(4);
    layout->addLayout(texts);
    layout->addWidget(m_view, 1);

    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(typingRestMilliseconds);
    connect(&m_filterDelay, &QTimer::timeout, this, &LogPanel::applyFilter);
    connect(m_filterEdit, &QLineEdit::textChanged, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_filterEdit, &QLineEdit::returnPressed, this, &LogPanel::applyFilter);
    connect(m_serviceButton, &ServiceFilterButton::hiddenChanged, this, &LogPanel::applyFilter);
    connect(m_followButton, &PillButton::clicked, this,
            [this] { m_view->setFollowing(!m_view->isFollowing()); });
    connect(m_view, &LogView::followingChanged, this, &LogPanel::updateFollowing);
    connect(m_view, &LogView::copiedPartly, this, [this](qint64 lines) {
        m_notice->setText(tr("Only the first %Ln lines were copied: the rest is too much for a "
                             "clipboard.",
                             nullptr, int(lines)));
        m_notice->show();
    });
    connect(m_logs, &LogSession::appended, this, &LogPanel::onStoreChanged);
    connect(m_logs, &LogSession::failed, this, &LogPanel::onFailed);
    connect(m_logs, &LogSession::recovered, this, &LogPanel::onRecovered);
    connect(&m_rows, &LogRows::changed, this, &LogPanel::onRowsChanged);
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filterEdit, qOverload<>(&QLineEdit::setFocus));
    connect(find, &QShortcut::activated, m_filterEdit, &QLineEdit::selectAll);

    updateFollowing();
    onStoreChanged();
}

QWidget *LogPanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *title = new QLabel(tr("Logs"), header);
    title->setFont(fonts::strong());

    m_serviceButton->setObjectName(QStringLiteral("logServices"));
    m_filterEdit->setObjectName(QStringLiteral("logFilter"));
    m_filterEdit->setPlaceholderText(
        tr("Filter: text, /regex/, -exclude, service:nginx, stream:err"));
    m_filterEdit->setAccessibleName(tr("Filter of the log lines"));
    m_filterEdit->setClearButtonEnabled(true);
    m_followButton->setObjectName(QStringLiteral("logFollow"));
    auto *clearButton = new QPushButton(tr("Clear"), header);
    clearButton->setObjectName(QStringLiteral("logClear"));
    clearButton->setToolTip(tr("Forget the lines that are shown here; the containers keep theirs"));
    connect(clearButton, &QPushButton::clicked, this, &LogPanel::clear);

    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(m_serviceButton);
    row->addWidget(m_filterEdit, 1);
    row->addWidget(m_followButton);
    row->addWidget(clearButton);
    return header;
}

void LogPanel::setServices(const QStringList &services)
{
    m_services = services;
    m_view->setServices(services);
    m_shownServices.clear();
    onStoreChanged();
}

void LogPanel::showService(const QString &service)
{
    m_serviceButton->showOnly(service);
    m_view->setFollowing(true);
}

void LogPanel::applyFilter()
{
    m_filterDelay.stop();
    const Result<LogFilter> filter = LogFilter::parse(m_filterEdit->text());
    m_filterError->setVisible(!filter);
    m_filterError->setText(filter ? QString() : filter.error().message);
    if (filter)
        m_filter = *filter;
    m_filter.setHiddenServices(m_serviceButton->hidden());
    m_rows.setFilter(m_filter);
}

void LogPanel::onStoreChanged()
{
    // Once for those that are there, not for all at each line.
    const QStringList known = m_logs->store().services();
    if (known.size() != m_knownServices || m_shownServices.isEmpty()) {
        m_knownServices = known.size();
        QStringList services = m_services + known;
        services.removeDuplicates();
        if (services != m_shownServices) {
            m_shownServices = services;
            m_serviceButton->setServices(services);
        }
    }
    m_rows.update();
}

void LogPanel::onRowsChanged()
{
    if (m_rows.isScanning())
        m_view->setEmptyText(tr("Searching…"));
    else if (m_rows.filter().isEmpty())
        m_view->setEmptyText(tr("No log lines yet"));
    else
        m_view->setEmptyText(tr("No line passes the filter"));
}

void LogPanel::onFailed(const QString &service, const Error &error)
{
    m_failures.insert(service, error.message);
    updateFailures();
}

void LogPanel::onRecovered(const QString &service)
{
    m_failures.remove(service);
    updateFailures();
}

void LogPanel::setConnection(const ConnectionStatus &connection)
{
    const QString notLive =
        connection.isAway()
            ? tr("Not live since %1: the engine is away.")
                  .arg(momentText(connection.asOf.isValid() ? connection.asOf : connection.since,
                                  QDateTime::currentDateTimeUtc()))
            : QString();
    if (notLive == m_notLive)
        return;
    m_notLive = notLive;
    updateFailures();
    updateFollowing();
}

void LogPanel::updateFailures()
{
    m_notice->setVisible(!m_failures.isEmpty() || !m_notLive.isEmpty());
    // One reason for all of them is enough.
    if (!m_notLive.isEmpty()) {
        m_notice->setText(m_notLive);
        return;
    }
    if (m_failures.isEmpty())
        return;
    QString text =
        tr("The log of %1 cannot be read now: %2").arg(m_failures.firstKey(), m_failures.first());
    if (m_failures.size() > 1)
        text += u' ' + tr("(and %Ln more)", nullptr, int(m_failures.size() - 1));
    m_notice->setText(text);
}

void LogPanel::updateFollowing()
{
    const bool following = m_view->isFollowing();
    m_followButton->setText(following ? tr("following") : tr("paused"));
    m_followButton->setTone(following ? Tone::Ok : Tone::Neutral);
    if (following && !m_notLive.isEmpty()) {
        m_followButton->setText(tr("not live"));
        m_followButton->setTone(Tone::Warn);
    }
    m_followButton->setToolTip(following ? tr("New lines are shown as they come")
                                         : tr("Click to go to the newest lines"));
    m_followButton->setAccessibleName(m_followButton->text());
    m_followButton->updateGeometry();
}

void LogPanel::clear()
{
    m_logs->clear();
}

} // namespace panel
