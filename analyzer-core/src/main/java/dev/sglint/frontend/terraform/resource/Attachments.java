package dev.sglint.frontend.terraform.resource;

import dev.sglint.frontend.terraform.value.Symbol;
import dev.sglint.frontend.terraform.value.Type;
import dev.sglint.frontend.terraform.value.Value;
import dev.sglint.model.Attachment;
import dev.sglint.model.Attachment.Kind;
import dev.sglint.model.GroupIdentity;
import dev.sglint.model.Listeners;
import dev.sglint.value.Elements;
import dev.sglint.value.Field;
import dev.sglint.value.Ternary;
import dev.sglint.value.UnknownReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resources that use security groups, whatever block of theirs names them. */
public final class Attachments {
  /** The arguments that name groups, at any depth: their names are the same for all types. */
  private static final Set<String> GROUPS =
      Set.of(
          "vpc_security_group_ids",
          "security_group_ids",
          "security_groups",
          "security_group_id",
          "emr_managed_master_security_group",
          "emr_managed_slave_security_group",
          "service_access_security_group");

  private static final String INTERNAL = "internal";
  private static final Set<String> PUBLIC =
      Set.of("publicly_accessible", "associate_public_ip_address");

  /** What classic load balancers say of their listeners. */
  private static final Set<String> LISTENER = Set.of("lb_port", "lb_protocol");

  /** All arguments that are read. */
  public static final Set<String> ARGUMENTS = arguments();

  private static final Map<String, Kind> TYPES =
      Map.ofEntries(
          Map.entry("aws_lb", Kind.LOAD_BALANCER),
          Map.entry("aws_alb", Kind.LOAD_BALANCER),
          Map.entry("aws_elb", Kind.LOAD_BALANCER),
          Map.entry("aws_instance", Kind.INSTANCE),
          Map.entry("aws_spot_instance_request", Kind.INSTANCE),
          Map.entry("aws_launch_template", Kind.INSTANCE),
          Map.entry("aws_launch_configuration", Kind.INSTANCE),
          Map.entry("aws_network_interface", Kind.INSTANCE),
          Map.entry("aws_network_interface_sg_attachment", Kind.INSTANCE),
          Map.entry("aws_db_instance", Kind.DATABASE),
          Map.entry("aws_rds_cluster", Kind.DATABASE),
          Map.entry("aws_docdb_cluster", Kind.DATABASE),
          Map.entry("aws_neptune_cluster", Kind.DATABASE),
          Map.entry("aws_redshift_cluster", Kind.DATABASE),
          Map.entry("aws_elasticache_cluster", Kind.DATABASE),
          Map.entry("aws_elasticache_replication_group", Kind.DATABASE),
          Map.entry("aws_memorydb_cluster", Kind.DATABASE),
          Map.entry("aws_dax_cluster", Kind.DATABASE),
          Map.entry("aws_elasticsearch_domain", Kind.DATABASE),
          Map.entry("aws_opensearch_domain", Kind.DATABASE),
          Map.entry("aws_msk_cluster", Kind.OTHER),
          Map.entry("aws_mq_broker", Kind.OTHER),
          Map.entry("aws_lambda_function", Kind.OTHER),
          Map.entry("aws_ecs_service", Kind.OTHER),
          Map.entry("aws_eks_cluster", Kind.OTHER),
          Map.entry("aws_emr_cluster", Kind.OTHER),
          Map.entry("aws_efs_mount_target", Kind.OTHER),
          Map.entry("aws_fsx_lustre_file_system", Kind.OTHER),
          Map.entry("aws_fsx_windows_file_system", Kind.OTHER),
          Map.entry("aws_vpc_endpoint", Kind.OTHER),
          Map.entry("aws_vpc_endpoint_security_group_association", Kind.OTHER),
          Map.entry("aws_batch_compute_environment", Kind.OTHER),
          Map.entry("aws_codebuild_project", Kind.OTHER),
          Map.entry("aws_dms_replication_instance", Kind.OTHER),
          Map.entry("aws_sagemaker_notebook_instance", Kind.OTHER),
          Map.entry("aws_apprunner_vpc_connector", Kind.OTHER));

  /** Types that the internet reaches unless they say otherwise. */
  private static final Set<String> PUBLIC_BY_DEFAULT = Set.of("aws_lb", "aws_alb", "aws_elb");

  /** Types that have private addresses only. */
  private static final Set<String> PRIVATE =
      Set.of("aws_vpc_endpoint", "aws_vpc_endpoint_security_group_association");

  private Attachments() {}

  private static Set<String> arguments() {
    Set<String> all = new HashSet<>(GROUPS);
    all.addAll(PUBLIC);
    all.add(INTERNAL);
    all.addAll(LISTENER);
    return Set.copyOf(all);
  }

  /** Whether resources of a type use groups. */
  public static boolean isAbout(String type) {
    return TYPES.containsKey(type);
  }

  /**
   * What uses groups, and on what it takes connections.
   *
   * @param listeners those of the whole configuration, to which its own are added
   */
  public static Attachment map(ResourceInstance resource, Listeners<String> listeners) {
    if (resource.type().equals("aws_elb")) {
      ListenerMapper.addBlocks(resource, listeners);
    }
    List<Field<GroupIdentity>> groups = new ArrayList<>();
    Collected collected = new Collected(groups);
    if (PUBLIC_BY_DEFAULT.contains(resource.type())) {
      collected.isPublic = Ternary.TRUE;
    }
    if (PRIVATE.contains(resource.type())) {
      collected.isPublic = Ternary.FALSE;
    }
    collected.in(resource.body());
    return new Attachment(
        resource.declaration(Words.INLINE),
        resource.type(),
        TYPES.getOrDefault(resource.type(), Kind.OTHER),
        new Elements<>(groups, collected.more),
        collected.isPublic,
        listeners.of(resource.address()),
        resource.presence());
  }

  private static final class Collected {
    private final List<Field<GroupIdentity>> groups;
    private Optional<UnknownReason> more = Optional.empty();
    private Ternary isPublic = Ternary.UNKNOWN;

    Collected(List<Field<GroupIdentity>> groups) {
      this.groups = groups;
    }

    void in(BlockValues body) {
      body.hidden().ifPresent(reason -> more = Optional.of(reason));
      for (String name : GROUPS) {
        body.given(name).ifPresent(argument -> add(argument, argument.value()));
      }
      body.given(INTERNAL).ifPresent(argument -> isPublic = isTrue(argument).not());
      for (String name : PUBLIC) {
        body.given(name).ifPresent(argument -> isPublic = isTrue(argument));
      }
      body.blocks().forEach(this::in);
    }

    private static Ternary isTrue(Argument argument) {
      return argument.value() instanceof Value.Bool bool
          ? Ternary.of(bool.value())
          : Ternary.UNKNOWN;
    }

    private void add(Argument argument, Value value) {
      if (value instanceof Value.Sequence sequence) {
        sequence.elements().forEach(element -> add(argument, element));
        more = sequence.more().isPresent() ? sequence.more() : more;
      } else if (value instanceof Value.Unknown unknown
          && unknown.symbol().filter(Symbol::isOfResource).isEmpty()) {
        more = Optional.of(unknown.reason());
      } else {
        groups.add(Fields.field(argument, value, Type.STRING, (text, place) -> Groups.used(text)));
      }
    }
  }
}
